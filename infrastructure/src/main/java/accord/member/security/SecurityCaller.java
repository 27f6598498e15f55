package accord.member.security;

import accord.member.query.Caller;
import accord.member.query.CurrentCaller;
import accord.member.query.SignedIn;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** The caller of the request, or of the page, that is being served on this thread. */
@Component
class SecurityCaller implements CurrentCaller {

    @Override
    public Caller caller() {
        Authentication given = SecurityContextHolder.getContext().getAuthentication();
        if (given != null && given.getPrincipal() instanceof SignedIn signedIn) {
            return signedIn.caller();
        }
        throw new IllegalStateException("nobody is signed in");
    }
}
