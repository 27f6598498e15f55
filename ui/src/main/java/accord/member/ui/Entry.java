package accord.member.ui;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.stereotype.Component;

/** Lets in who has just made an account or set a password, without asking for it again. */
@Component
class Entry {
    private final AuthenticationProvider accounts;
    private final SecurityContextRepository contexts = new HttpSessionSecurityContextRepository();

    Entry(AuthenticationProvider accounts) {
        this.accounts = accounts;
    }

    /** Begins a new session, so that none that somebody else may know goes on. */
    void enter(
            String account,
            String password,
            HttpServletRequest request,
            HttpServletResponse response) {
        HttpSession old = request.getSession(false);
        if (old != null) {
            old.invalidate();
        }
        var given = UsernamePasswordAuthenticationToken.unauthenticated(account, password);
        given.setDetails(new WebAuthenticationDetails(request));
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(accounts.authenticate(given));
        SecurityContextHolder.setContext(context);
        contexts.saveContext(context, request, response);
    }
}
