package accord.text.api;

import static org.hamcrest.Matchers.startsWith;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import accord.contract.query.NotFound;
import accord.contract.query.NotPermitted;
import accord.member.Permission;
import accord.text.InvalidInput;
import accord.text.Refused;
import accord.text.Text;
import com.fasterxml.jackson.annotation.JsonCreator;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

class ProblemsTest {
    private final MockMvc http =
            MockMvcBuilders.standaloneSetup(new Garden())
                    .setControllerAdvice(new Problems())
                    .addFilters(new BodyLimit())
                    .build();

    @Test
    void bad_input_names_the_field_and_the_reason() throws Exception {
        ask("input")
                .andExpect(status().isBadRequest())
                .andExpect(content().contentType(MediaType.APPLICATION_PROBLEM_JSON))
                .andExpect(jsonPath("field").value("title"))
                .andExpect(jsonPath("detail").value("must not be empty"));
    }

    @Test
    void what_the_state_refuses_is_a_conflict_with_a_code() throws Exception {
        ask("refused")
                .andExpect(status().isConflict())
                .andExpect(jsonPath("code").value("too-late"))
                .andExpect(jsonPath("detail").value("It is winter."));
    }

    @Test
    void what_is_not_the_callers_to_see_is_not_found_and_what_they_may_not_do_is_forbidden()
            throws Exception {
        ask("nothing").andExpect(status().isNotFound());
        ask("forbidden")
                .andExpect(status().isForbidden())
                .andExpect(jsonPath("detail").value("Only a negotiator of your side may do this."));
    }

    @Test
    void json_that_is_not_well_formed_is_told_where() throws Exception {
        send("{\n  \"title\": oops}")
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("field").value("body"))
                .andExpect(
                        jsonPath("detail").value(startsWith("is not well-formed JSON at line 2")));
        send("").andExpect(status().isBadRequest()).andExpect(jsonPath("field").value("body"));
    }

    @Test
    void a_value_of_the_wrong_kind_is_told_by_its_field() throws Exception {
        send("{\"title\":\"a\",\"rows\":\"many\",\"tools\":[]}")
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("field").value("rows"));
        send("{\"title\":\"a\",\"rows\":1,\"tools\":[{\"owner\":\"a\",\"name\":\"hoe\"},{\"owner\":\"no id\",\"name\":\"hoe\"}]}")
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("field").value("tools[1].owner"))
                .andExpect(
                        jsonPath("detail")
                                .value("must be an identifier of letters, digits, . _ and -"));
        send("{\"title\":\"a\",\"rows\":1,\"tools\":[{\"owner\":\"a\",\"name\":\"\"}]}")
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("field").value("tools[0].name"));
        send("{\"title\":\" \",\"rows\":1,\"tools\":[]}")
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("field").value("title"))
                .andExpect(jsonPath("detail").value("must not be empty"));
    }

    @Test
    void query_parameters_are_named_too() throws Exception {
        http.perform(get("/api/beds"))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("field").value("limit"));
        http.perform(get("/api/beds?limit=many"))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("field").value("limit"));
    }

    @Test
    void a_body_beyond_the_limit_is_refused_whether_or_not_it_says_its_length() throws Exception {
        String large = "{\"title\":\"%s\"}".formatted("x".repeat(1 << 20));
        send(large).andExpect(status().isContentTooLarge());
        http.perform(
                        post("/api/beds")
                                .contentType(MediaType.APPLICATION_JSON)
                                .content(large)
                                .with(request -> {
                                    request.removeHeader("Content-Length");
                                    return new OfUnknownLength(request, large);
                                }))
                .andExpect(status().isContentTooLarge())
                .andExpect(jsonPath("detail").value(TooLarge.SENTENCE));
    }

    private ResultActions ask(String what) throws Exception {
        return http.perform(get("/api/beds/" + what));
    }

    private ResultActions send(String body) throws Exception {
        return http.perform(
                post("/api/beds").contentType(MediaType.APPLICATION_JSON).content(body));
    }

    private static final class OfUnknownLength
            extends org.springframework.mock.web.MockHttpServletRequest {
        OfUnknownLength(HttpServletRequest like, String body) {
            super(like.getMethod(), like.getRequestURI());
            setContentType(like.getContentType());
            setContent(body.getBytes(java.nio.charset.StandardCharsets.UTF_8));
        }

        @Override
        public long getContentLengthLong() {
            return -1;
        }

        @Override
        public int getContentLength() {
            return -1;
        }
    }

    record Owner(String value) {
        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        Owner {
            Text.id("side", value);
        }
    }

    record Tool(Owner owner, String name) {
        Tool {
            Text.line("name", name);
        }
    }

    record Bed(String title, int rows, List<Tool> tools) {
        Bed {
            Text.line("title", title);
        }
    }

    private static final class Winter extends Refused {
        enum Reason {
            TOO_LATE
        }

        Winter() {
            super("It is winter.");
        }

        @Override
        public Enum<?> reason() {
            return Reason.TOO_LATE;
        }
    }

    @RestController
    static class Garden {
        @GetMapping("/api/beds/{what}")
        String fail(@PathVariable String what) {
            throw switch (what) {
                case "input" -> new InvalidInput("title", "must not be empty");
                case "refused" -> new Winter();
                case "forbidden" -> new NotPermitted(Permission.NEGOTIATOR);
                default -> new NotFound();
            };
        }

        @PostMapping("/api/beds")
        String dig(@RequestBody Bed bed) throws IOException {
            return bed.title();
        }

        @GetMapping("/api/beds")
        String list(@RequestParam int limit) {
            return "none";
        }
    }
}
