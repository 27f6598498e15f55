package accord.text.api;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import tools.jackson.databind.json.JsonMapper;

/** Writes problem details where no controller is at work: in filters. */
public final class ProblemWriter {
    private static final JsonMapper JSON = JsonMapper.shared();

    private ProblemWriter() {}

    /** Answers with this status and sentence, and nothing else. */
    public static void write(HttpServletResponse response, HttpStatus status, String sentence)
            throws IOException {
        write(response, status, sentence, Map.of());
    }

    /** The same with more that programs can read, such as the {@code field}. */
    public static void write(
            HttpServletResponse response,
            HttpStatus status,
            String sentence,
            Map<String, Object> more)
            throws IOException {
        response.setStatus(status.value());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setHeader("Cache-Control", "no-store");
        Map<String, Object> problem = new LinkedHashMap<>();
        problem.put("title", status.getReasonPhrase());
        problem.put("status", status.value());
        problem.put("detail", sentence);
        problem.putAll(more);
        response.getOutputStream()
                .write(JSON.writeValueAsString(problem).getBytes(StandardCharsets.UTF_8));
    }
}
