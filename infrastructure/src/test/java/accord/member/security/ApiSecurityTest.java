package accord.member.security;

import static org.assertj.core.api.Assertions.assertThat;

import accord.eventlog.query.CommandIds;
import accord.member.MemberId;
import accord.member.Permission;
import accord.member.SideId;
import accord.member.query.AccessTokens;
import accord.member.query.Accounts;
import accord.member.query.Caller;
import accord.member.query.CurrentCaller;
import accord.member.query.Organisation;
import accord.member.query.Person;
import accord.text.InvalidInput;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "accord.data=memory",
            "accord.scan=accord.member.security",
            "spring.mvc.problemdetails.enabled=true"
        })
class ApiSecurityTest {
    private static final String PASSWORD = "correct horse battery";
    private static final Organisation HOMES = new Organisation(new SideId("homes"), "Homes");

    @LocalServerPort private int port;
    @Autowired private Accounts accounts;
    @Autowired private AccessTokens tokens;

    private final HttpClient client = HttpClient.newHttpClient();

    @BeforeEach
    void lena_has_an_account() {
        accounts.ensure(HOMES);
        accounts.ensure(person("lena"), PASSWORD);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/garden",
                "/api/unknown",
                "/api",
                "/v3/unknown",
                "/ws",
                "/actuator/env"
            })
    void a_stranger_is_asked_for_credentials(String path) throws Exception {
        HttpResponse<String> answer = send(request(path).GET());
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(header(answer, "WWW-Authenticate")).startsWith("Basic realm=\"Accord\"");
        assertProblem(answer, 401);
        assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
    }

    @Test
    void wrong_credentials_are_told_in_a_sentence() throws Exception {
        HttpResponse<String> answer = send(as("lena", "wrong").GET());
        assertProblem(answer, 401);
        assertThat(answer.body()).contains("The account name or the password is not right.");
        assertThat(header(answer, "WWW-Authenticate")).startsWith("Basic");
    }

    @Test
    void an_account_gets_its_own_answer_without_a_session() throws Exception {
        HttpResponse<String> answer = send(as("LENA", PASSWORD).GET());
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo("lena of homes");
        assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
    }

    @Test
    void a_program_with_an_access_token_gets_its_owners_answer_until_it_is_withdrawn()
            throws Exception {
        Caller lena = accounts.enter(person("lena")).caller();
        tokens.of(lena).forEach(known -> tokens.withdraw(lena, known.digest()));
        AccessTokens.Made made = tokens.make(lena, "Feed", 30);
        HttpResponse<String> answer = send(bearer(made.secret()).GET());
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo("lena of homes");
        assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
        tokens.withdraw(lena, made.token().digest());
        for (String secret : List.of(made.secret(), "nonsense", "")) {
            HttpResponse<String> refused = send(bearer(secret).GET());
            assertProblem(refused, 401);
            assertThat(refused.headers().allValues("WWW-Authenticate"))
                    .contains("Bearer realm=\"Accord\"");
            assertThat(refused.body()).contains("The access token is not known here");
        }
    }

    private HttpRequest.Builder bearer(String secret) {
        return request("/api/garden").header("Authorization", "Bearer " + secret);
    }

    @Test
    void what_needs_no_csrf_token_is_posted_without() throws Exception {
        HttpResponse<String> answer = send(post("{\"name\":\"pea\"}", "application/json"));
        assertThat(answer.statusCode()).isEqualTo(200);
    }

    @Test
    void a_signed_in_program_is_told_what_it_did_wrong_in_problem_details() throws Exception {
        assertProblem(send(signedIn("/api/unknown").GET()), 404);
        assertProblem(send(signedIn("/api/unknown").header("Accept", "text/html").GET()), 404);
        assertProblem(send(signedIn("/api/garden").DELETE()), 405);
        assertProblem(send(signedIn("/api/seed").header("Accept", "image/png").GET()), 406);
        assertProblem(send(post("name=pea", "text/plain")), 415);
        assertProblem(send(post("{", "application/json")), 400);
        assertProblem(send(post("\"" + "x".repeat(1 << 20) + "\"", "application/json")), 413);
        HttpResponse<String> bad = send(post("{\"name\":\"\"}", "application/json"));
        assertProblem(bad, 400);
        assertThat(bad.body()).contains("\"field\":\"name\"");
    }

    @Test
    void a_fault_of_ours_is_a_problem_too_and_tells_nothing_of_the_inside() throws Exception {
        HttpResponse<String> answer =
                send(signedIn("/api/broken").header("Accept", "text/html").GET());
        assertProblem(answer, 500);
        assertThat(answer.body()).doesNotContain("secret").doesNotContain("Exception");
    }

    @Test
    void what_is_streamed_comes_whole() throws Exception {
        HttpResponse<String> answer = send(signedIn("/api/stream").GET());
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo("lena");
    }

    @Test
    void health_is_open() throws Exception {
        HttpResponse<String> answer = send(request("/actuator/health").GET());
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("UP");
    }

    @Test
    void who_guesses_must_wait_and_who_has_signed_in_is_not_locked_out_by_it() throws Exception {
        accounts.ensure(person("gus"), PASSWORD);
        assertThat(send(as("gus", PASSWORD).GET()).statusCode()).isEqualTo(200);
        HttpResponse<String> answer = send(as("gus", "guess").GET());
        for (int guess = 0; answer.statusCode() == 401 && guess < 30; guess++) {
            answer = send(as("gus", "guess " + guess).GET());
        }
        assertProblem(answer, 429);
        assertThat(answer.body()).contains("Too many attempts to sign in. Try again in");
        assertThat(Long.parseLong(header(answer, "Retry-After"))).isBetween(1L, 301L);
        assertThat(send(as("gus", PASSWORD).GET()).statusCode()).isEqualTo(200);
    }

    @Test
    void a_changed_password_takes_effect_at_once() throws Exception {
        Person paul = person("paul");
        accounts.ensure(paul, PASSWORD);
        assertThat(send(as("paul", PASSWORD).GET()).statusCode()).isEqualTo(200);
        Caller caller =
                new Caller("paul", paul.id(), paul.side(), "Paul", Permission.NEGOTIATOR, false);
        accounts.changePassword(caller, PASSWORD, "another long one", "here");
        assertThat(send(as("paul", PASSWORD).GET()).statusCode()).isEqualTo(401);
        assertThat(send(as("paul", "another long one").GET()).statusCode()).isEqualTo(200);
    }

    private static Person person(String account) {
        return new Person(
                new MemberId(account), HOMES.id(), account, account, Permission.NEGOTIATOR);
    }

    private static void assertProblem(HttpResponse<String> answer, int status) {
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(header(answer, "Content-Type")).startsWith("application/problem+json");
        assertThat(answer.body()).contains("\"status\":" + status);
    }

    private static String header(HttpResponse<String> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
    }

    private HttpRequest.Builder signedIn(String path) {
        return request(path).header("Authorization", basic("lena", PASSWORD));
    }

    private HttpRequest.Builder as(String account, String password) {
        return request("/api/garden").header("Authorization", basic(account, password));
    }

    private HttpRequest.Builder post(String body, String type) {
        return signedIn("/api/garden")
                .header("Content-Type", type)
                .POST(HttpRequest.BodyPublishers.ofString(body));
    }

    private static String basic(String account, String password) {
        byte[] both = (account + ":" + password).getBytes(StandardCharsets.UTF_8);
        return "Basic " + Base64.getEncoder().encodeToString(both);
    }

    private HttpResponse<String> send(HttpRequest.Builder request)
            throws IOException, InterruptedException {
        return client.send(request.build(), BodyHandlers.ofString());
    }

    @RestController
    static class Garden {
        private final CurrentCaller current;

        Garden(CurrentCaller current) {
            this.current = current;
        }

        @GetMapping("/api/garden")
        String whose() {
            Caller caller = current.caller();
            return caller.account() + " of " + caller.side();
        }

        record Seed(String name) {
            Seed {
                if (name.isEmpty()) {
                    throw new InvalidInput("name", "must not be empty");
                }
            }
        }

        @PostMapping("/api/garden")
        Map<String, String> sow(@RequestBody Seed seed) {
            return Map.of("sown", seed.name());
        }

        @GetMapping("/api/seed")
        Map<String, String> seed() {
            return Map.of("name", "pea");
        }

        @GetMapping("/api/broken")
        String broken() {
            throw new IllegalStateException("secret");
        }

        @GetMapping("/api/stream")
        StreamingResponseBody stream() {
            String account = current.caller().account();
            return out -> out.write(account.getBytes(StandardCharsets.UTF_8));
        }
    }

    @Configuration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    @ComponentScan(basePackages = {"accord.member", "accord.text"})
    static class App {
        @Bean
        Clock clock() {
            return Clock.systemUTC();
        }

        @Bean
        CommandIds ids() {
            return new CommandIds();
        }
    }
}
