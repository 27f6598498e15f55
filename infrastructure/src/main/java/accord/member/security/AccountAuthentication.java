package accord.member.security;

import accord.member.query.SignIn;
import accord.member.query.SignInRefused;
import accord.member.query.SignedIn;
import java.util.List;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;

/**
 * Lets in whose password is right; the principal is a {@link SignedIn}. A wrong password is a
 * {@link BadCredentialsException}, too many attempts a {@link LockedException} whose cause says for
 * how long.
 */
@Component
class AccountAuthentication implements AuthenticationProvider {
    private final SignIn signIn;

    AccountAuthentication(SignIn signIn) {
        this.signIn = signIn;
    }

    @Override
    public Authentication authenticate(Authentication given) {
        try {
            SignedIn signedIn =
                    signIn.with(
                            given.getName(), String.valueOf(given.getCredentials()), from(given));
            var authenticated =
                    UsernamePasswordAuthenticationToken.authenticated(signedIn, null, List.of());
            authenticated.setDetails(given.getDetails());
            return authenticated;
        } catch (SignInRefused refused) {
            throw translated(refused);
        }
    }

    private static AuthenticationException translated(SignInRefused refused) {
        return refused.untilNextAttempt().isZero()
                ? new BadCredentialsException(refused.sentence(), refused)
                : new LockedException(refused.sentence(), refused);
    }

    private static String from(Authentication given) {
        return given.getDetails() instanceof WebAuthenticationDetails web
                ? String.valueOf(web.getRemoteAddress())
                : "elsewhere";
    }

    @Override
    public boolean supports(Class<?> kind) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(kind);
    }
}
