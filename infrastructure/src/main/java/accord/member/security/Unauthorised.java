package accord.member.security;

import accord.member.query.SignInRefused;
import accord.text.api.ProblemWriter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;

/** Asks a program for its credentials, or to wait where there were too many wrong ones. */
final class Unauthorised implements AuthenticationEntryPoint {
    private static final String CHALLENGE = "Basic realm=\"Accord\", charset=\"UTF-8\"";
    private static final String OR_TOKEN = "Bearer realm=\"Accord\"";

    @Override
    public void commence(
            HttpServletRequest request,
            HttpServletResponse response,
            AuthenticationException refused)
            throws IOException {
        if (refused instanceof LockedException
                && refused.getCause() instanceof SignInRefused tooMany) {
            long seconds = tooMany.untilNextAttempt().toSeconds() + 1;
            response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(seconds));
            ProblemWriter.write(response, HttpStatus.TOO_MANY_REQUESTS, tooMany.sentence());
        } else {
            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, CHALLENGE);
            response.addHeader(HttpHeaders.WWW_AUTHENTICATE, OR_TOKEN);
            ProblemWriter.write(response, HttpStatus.UNAUTHORIZED, sentence(refused));
        }
    }

    private static String sentence(AuthenticationException refused) {
        return refused.getCause() instanceof SignInRefused wrong
                ? wrong.sentence()
                : "Sign in with the name and password of an account (HTTP Basic), or with an access token of one (Bearer).";
    }
}
