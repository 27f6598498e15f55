package accord.start.ui;

import accord.start.query.FirstPageNeed;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Keeps everybody at the door until the first page can be shown: 503 with a page that says what is
 * being done and tries again by itself. The health endpoint is answered all the while.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class Door extends OncePerRequestFilter {
    private static final String PAGE =
            """
            <!doctype html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta http-equiv="refresh" content="1">
            <title>Accord is getting ready</title>
            <style>
            :root { color-scheme: light dark }
            body { font: 1.1rem/1.5 system-ui, sans-serif; margin: 20vh auto; max-width: 30rem; padding: 0 1rem }
            </style>
            </head>
            <body><h1>Accord is getting ready</h1><p>%s</p></body>
            </html>
            """;

    private final List<FirstPageNeed> needs;

    Door(List<FirstPageNeed> needs) {
        this.needs = List.copyOf(needs);
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return request.getRequestURI().startsWith("/actuator/")
                || needs.stream().allMatch(FirstPageNeed::isMet);
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        response.setHeader("Retry-After", "1");
        response.setHeader("Cache-Control", "no-store");
        response.setContentType("text/html");
        response.setCharacterEncoding(StandardCharsets.UTF_8);
        response.getWriter().write(PAGE.formatted(awaited()));
    }

    private String awaited() {
        return needs.stream()
                .filter(need -> !need.isMet())
                .map(FirstPageNeed::sentence)
                .collect(Collectors.joining(" "));
    }
}
