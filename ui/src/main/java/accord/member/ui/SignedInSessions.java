package accord.member.ui;

import accord.member.MemberId;
import accord.member.query.OpenSessions;
import accord.member.query.SignedIn;
import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.server.WrappedHttpSession;
import jakarta.servlet.http.HttpSession;
import jakarta.servlet.http.HttpSessionAttributeListener;
import jakarta.servlet.http.HttpSessionBindingEvent;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.stereotype.Component;

/** Knows which sessions on this node are whose, and ends them when a password changes. */
@Component
class SignedInSessions implements OpenSessions, HttpSessionAttributeListener {
    private final Map<MemberId, Set<HttpSession>> open = new ConcurrentHashMap<>();

    @Override
    public void attributeAdded(HttpSessionBindingEvent event) {
        whose(event, event.getValue())
                .ifPresent(member ->
                        open.compute(
                                member, (known, sessions) -> with(sessions, event.getSession())));
    }

    @Override
    public void attributeRemoved(HttpSessionBindingEvent event) {
        whose(event, event.getValue())
                .ifPresent(member ->
                        open.computeIfPresent(
                                member,
                                (known, sessions) -> without(sessions, event.getSession())));
    }

    @Override
    public void attributeReplaced(HttpSessionBindingEvent event) {
        attributeRemoved(event);
        Object now = event.getSession().getAttribute(event.getName());
        whose(event, now)
                .ifPresent(member ->
                        open.compute(
                                member, (known, sessions) -> with(sessions, event.getSession())));
    }

    /**
     * Ends all but the one on whose behalf this is called, which ends itself when it has answered.
     */
    @Override
    public void end(MemberId member) {
        HttpSession own = own();
        for (HttpSession session : Set.copyOf(open.getOrDefault(member, Set.of()))) {
            if (own == null || !own.getId().equals(session.getId())) {
                invalidate(session);
            }
        }
    }

    /** How many sessions a member has here. */
    int count(MemberId member) {
        return open.getOrDefault(member, Set.of()).size();
    }

    private static void invalidate(HttpSession session) {
        try {
            session.invalidate();
        } catch (IllegalStateException endedMeanwhile) {
            // which is what was wanted
        }
    }

    private static @Nullable HttpSession own() {
        VaadinSession current = VaadinSession.getCurrent();
        return current != null && current.getSession() instanceof WrappedHttpSession wrapped
                ? wrapped.getHttpSession()
                : null;
    }

    private static Set<HttpSession> with(@Nullable Set<HttpSession> sessions, HttpSession one) {
        Set<HttpSession> more = sessions == null ? ConcurrentHashMap.newKeySet() : sessions;
        more.add(one);
        return more;
    }

    private static @Nullable Set<HttpSession> without(Set<HttpSession> sessions, HttpSession one) {
        sessions.remove(one);
        return sessions.isEmpty() ? null : sessions;
    }

    private static Optional<MemberId> whose(HttpSessionBindingEvent event, @Nullable Object value) {
        if (!HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY.equals(
                        event.getName())
                || !(value instanceof SecurityContext context)) {
            return Optional.empty();
        }
        Authentication given = context.getAuthentication();
        return given != null && given.getPrincipal() instanceof SignedIn signedIn
                ? Optional.of(signedIn.caller().member())
                : Optional.empty();
    }
}
