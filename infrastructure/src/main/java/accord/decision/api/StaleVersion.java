package accord.decision.api;

import accord.decision.DecisionRefused;
import accord.decision.Difference;
import accord.decision.Proposal;
import accord.decision.Version;
import accord.text.api.Word;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;

/** The text changed while somebody was reading: says to what, and what is different. */
final class StaleVersion extends ErrorResponseException {

    StaleVersion(DecisionRefused refused, Proposal now, int seen) {
        super(HttpStatus.CONFLICT, problem(refused, now, seen), null);
    }

    private static ProblemDetail problem(DecisionRefused refused, Proposal now, int seen) {
        ProblemDetail problem =
                ProblemDetail.forStatusAndDetail(HttpStatus.CONFLICT, refused.sentence());
        Version current = now.current();
        problem.setProperty("code", Word.of(refused.reason()));
        problem.setProperty("current", current(current));
        problem.setProperty(
                "difference", now.version(seen).map(old -> difference(old, current)).orElse(null));
        return problem;
    }

    private static List<Map<String, String>> difference(Version old, Version current) {
        return Difference.between(old.wording().text(), current.wording().text())
                .segments()
                .stream()
                .map(part -> Map.of("kind", Word.of(part.kind()), "text", part.text()))
                .toList();
    }

    private static Map<String, @Nullable Object> current(Version version) {
        Map<String, @Nullable Object> current = new LinkedHashMap<>();
        current.put("version", version.number());
        current.put("text", version.wording().text());
        current.put("textHash", version.hash());
        current.put("reason", version.reason());
        return current;
    }
}
