package accord.member.ui;

import accord.member.query.Accounts;
import accord.member.query.SignedIn;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Ends a session whose password was changed elsewhere, on another node. Looks at most every ten
 * seconds.
 */
final class StaleSessions extends OncePerRequestFilter {
    private static final String LOOKED = StaleSessions.class.getName() + ".looked";
    private static final Duration BETWEEN = Duration.ofSeconds(10);

    private final Accounts accounts;
    private final Clock clock;

    StaleSessions(Accounts accounts, Clock clock) {
        this.accounts = accounts;
        this.clock = clock;
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        HttpSession session = request.getSession(false);
        Authentication given = SecurityContextHolder.getContext().getAuthentication();
        if (session != null
                && given != null
                && given.getPrincipal() instanceof SignedIn signedIn
                && isDue(session)
                && !accounts.isCurrent(signedIn)) {
            SecurityContextHolder.clearContext();
            session.invalidate();
        }
        chain.doFilter(request, response);
    }

    private boolean isDue(HttpSession session) {
        Instant now = clock.instant();
        if (session.getAttribute(LOOKED) instanceof Instant last
                && now.isBefore(last.plus(BETWEEN))) {
            return false;
        }
        session.setAttribute(LOOKED, now);
        return true;
    }
}
