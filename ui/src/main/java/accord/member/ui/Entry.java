package accord.member.ui;

import accord.member.query.Accounts;
import accord.member.query.Person;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.security.web.savedrequest.SavedRequest;
import org.springframework.stereotype.Component;

/** Lets in who has just made an account or set a password, without asking for it again. */
@Component
class Entry {
    private final Accounts accounts;
    private final RequestCache requests = new HttpSessionRequestCache();
    private final SecurityContextRepository contexts = new HttpSessionSecurityContextRepository();

    Entry(Accounts accounts) {
        this.accounts = accounts;
    }

    /**
     * Begins a new session, so that none that somebody else may know goes on.
     *
     * @return sends them to where they were on their way to, else to the first page
     */
    ResponseEntity<String> enter(
            Person person, HttpServletRequest request, HttpServletResponse response) {
        SavedRequest wanted = requests.getRequest(request, response);
        HttpSession old = request.getSession(false);
        if (old != null) {
            old.invalidate();
        }
        var entered =
                UsernamePasswordAuthenticationToken.authenticated(
                        accounts.enter(person), null, List.of());
        entered.setDetails(new WebAuthenticationDetails(request));
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(entered);
        SecurityContextHolder.setContext(context);
        contexts.saveContext(context, request, response);
        return wanted == null ? Forms.to(request, "/") : Forms.to(wanted.getRedirectUrl());
    }
}
