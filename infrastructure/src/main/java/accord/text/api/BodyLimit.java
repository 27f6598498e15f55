package accord.text.api;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Takes no more of a body than it states: 256 MiB where repair requests are imported, which is read
 * as it comes, and 1 MiB elsewhere. Runs behind sign-in, so that a stranger gets 401.
 */
@Component
class BodyLimit extends OncePerRequestFilter {
    private static final long ORDINARY = 1L << 20;
    private static final long IMPORT = 256L << 20;

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getRequestURI().startsWith(request.getContextPath() + "/api/");
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        long most = request.getRequestURI().endsWith("/repair-requests") ? IMPORT : ORDINARY;
        if (request.getContentLengthLong() > most) {
            ProblemWriter.write(response, HttpStatus.CONTENT_TOO_LARGE, TooLarge.SENTENCE);
        } else {
            chain.doFilter(new Limited(request, most), response);
        }
    }

    private static final class Limited extends PassingRequest {
        private long left;

        Limited(HttpServletRequest request, long most) {
            super(request);
            this.left = most;
        }

        @Override
        protected void passes(byte[] bytes, int from, int count) throws TooLarge {
            left -= count;
            if (left < 0) {
                throw new TooLarge();
            }
        }
    }
}
