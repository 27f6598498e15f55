package accord.member.security;

import accord.member.query.AccessTokens;
import accord.member.query.SignInRefused;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets in whose access token is good (RFC 6750, the header alone: an address is kept in too many
 * places to carry one).
 */
final class BearerAuthentication extends OncePerRequestFilter {
    private static final Pattern BEARER =
            Pattern.compile("Bearer(?: +(.*))?", Pattern.CASE_INSENSITIVE);

    private final AccessTokens tokens;
    private final AuthenticationEntryPoint unauthorised;

    BearerAuthentication(AccessTokens tokens, AuthenticationEntryPoint unauthorised) {
        this.tokens = tokens;
        this.unauthorised = unauthorised;
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String given = request.getHeader(HttpHeaders.AUTHORIZATION);
        Matcher bearer = BEARER.matcher(given == null ? "" : given.strip());
        if (bearer.matches()) {
            try {
                enter(Objects.requireNonNullElse(bearer.group(1), ""));
            } catch (SignInRefused refused) {
                unauthorised.commence(
                        request,
                        response,
                        new BadCredentialsException(refused.sentence(), refused));
                return;
            }
        }
        chain.doFilter(request, response);
    }

    private void enter(String secret) {
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(
                UsernamePasswordAuthenticationToken.authenticated(
                        tokens.with(secret), null, List.of()));
        SecurityContextHolder.setContext(context);
    }
}
