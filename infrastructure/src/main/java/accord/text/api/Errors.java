package accord.text.api;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/**
 * What is said where nothing else has answered: problem details to programs, a plain sentence to
 * people. Neither tells what went wrong inside.
 */
@Controller
class Errors implements ErrorController {
    private static final String PAGE =
            """
            <!doctype html>
            <html lang="en">
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>Accord</title>
            <link rel="stylesheet" href="/assets/accord.css"><link rel="stylesheet" href="/assets/doorstep.css">
            <body class="doorstep"><main><h1>%s</h1><p>%s</p><p><a href="/">Go to the first page</a></p></main>
            </html>
            """;

    @RequestMapping("${server.error.path:/error}")
    void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
        HttpStatus status = status(request);
        String path = String.valueOf(request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI));
        String sentence = sentence(status);
        if (path.matches(".*/(api|v3|ws|actuator)(/.*)?")) {
            ProblemWriter.write(response, status, sentence);
        } else {
            response.setStatus(status.value());
            response.setContentType("text/html");
            response.setCharacterEncoding(StandardCharsets.UTF_8);
            response.getWriter().write(PAGE.formatted(status.getReasonPhrase(), sentence));
        }
    }

    private static HttpStatus status(HttpServletRequest request) {
        Object code = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        HttpStatus status = code instanceof Integer number ? HttpStatus.resolve(number) : null;
        return status == null ? HttpStatus.INTERNAL_SERVER_ERROR : status;
    }

    private static String sentence(HttpStatus status) {
        return switch (status) {
            case NOT_FOUND -> "There is nothing here, or it is not yours to see.";
            case FORBIDDEN -> "This is not yours to use.";
            case BAD_REQUEST -> "The request cannot be understood.";
            default ->
                    status.is5xxServerError()
                            ? "Something went wrong on our side. Nothing of this request is known to be kept; try again."
                            : "The request cannot be answered.";
        };
    }
}
