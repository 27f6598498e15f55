package accord.text.api;

import accord.text.InvalidInput;
import accord.text.NotAllowed;
import accord.text.NotThere;
import accord.text.Refused;
import java.util.Locale;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.bind.MissingRequestHeaderException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;

/**
 * Puts what the application refuses into problem details: {@code field} names the field of bad
 * input, {@code code} the reason why the state refuses. What is not named here is Spring's to
 * answer, so that its own 404, 405, 406, 413 and 415 stay what they are.
 */
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class Problems {

    @ExceptionHandler
    ProblemDetail badInput(InvalidInput bad) {
        return badInput(bad.field(), bad.reason());
    }

    @ExceptionHandler
    ProblemDetail refused(Refused refused) {
        ProblemDetail problem = problem(HttpStatus.CONFLICT, refused.sentence());
        problem.setProperty("code", code(refused.reason()));
        return problem;
    }

    @ExceptionHandler
    ProblemDetail notFound(NotThere nothing) {
        return problem(HttpStatus.NOT_FOUND, NotThere.SENTENCE);
    }

    @ExceptionHandler
    ProblemDetail notFound(AggregateNotFoundException nothing) {
        return problem(HttpStatus.NOT_FOUND, NotThere.SENTENCE);
    }

    @ExceptionHandler({ConcurrencyException.class, AggregateStreamCreationException.class})
    ProblemDetail overtaken() {
        return problem(
                HttpStatus.CONFLICT,
                "Somebody else changed this at the same moment; look at it and try again.");
    }

    @ExceptionHandler
    ProblemDetail notPermitted(NotAllowed refused) {
        return problem(HttpStatus.FORBIDDEN, refused.sentence());
    }

    @ExceptionHandler
    ProblemDetail unreadable(HttpMessageNotReadableException unreadable) {
        if (TooLarge.isCauseOf(unreadable)) {
            return problem(HttpStatus.CONTENT_TOO_LARGE, TooLarge.SENTENCE);
        }
        BadJson bad = BadJson.in(unreadable);
        return badInput(bad.field(), bad.reason());
    }

    @ExceptionHandler
    ProblemDetail tooLarge(TooLarge large) {
        return problem(HttpStatus.CONTENT_TOO_LARGE, TooLarge.SENTENCE);
    }

    @ExceptionHandler
    ProblemDetail missing(MissingServletRequestParameterException missing) {
        return badInput(missing.getParameterName(), "must be given");
    }

    @ExceptionHandler
    ProblemDetail missing(MissingRequestHeaderException missing) {
        return badInput(missing.getHeaderName(), "must be given");
    }

    @ExceptionHandler
    ProblemDetail misread(MethodArgumentTypeMismatchException misread) {
        return misread.getRootCause() instanceof InvalidInput bad
                ? badInput(misread.getName(), bad.reason())
                : badInput(misread.getName(), "cannot be read");
    }

    /** The reason as programs read it: {@code TEXT_CHANGED} is {@code text-changed}. */
    private static String code(Enum<?> reason) {
        return reason.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static ProblemDetail badInput(String field, String reason) {
        ProblemDetail problem = problem(HttpStatus.BAD_REQUEST, reason);
        problem.setProperty("field", field);
        return problem;
    }

    private static ProblemDetail problem(HttpStatus status, String detail) {
        return ProblemDetail.forStatusAndDetail(status, detail);
    }
}
