package accord.member.ui;

import static org.assertj.core.api.Assertions.assertThat;

import accord.AccordApplication;
import accord.start.query.FirstPageNeed;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

@SpringBootTest(
        classes = AccordApplication.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"server.address=127.0.0.1", "accord.data=memory", "accord.demo=true"})
class DemonstrationTest {
    @LocalServerPort private int port;
    @Autowired private List<FirstPageNeed> needs;

    @BeforeEach
    void the_demonstration_is_there() throws Exception {
        CompletableFuture.allOf(
                        needs.stream()
                                .map(need -> need.met().toCompletableFuture())
                                .toArray(CompletableFuture<?>[]::new))
                .get(3, TimeUnit.MINUTES);
    }

    @Test
    void one_click_signs_in_and_goes_on_to_where_one_wanted_to_be() {
        Browser browser = new Browser(port);
        var doorstep = browser.open("/people");
        assertThat(doorstep.uri().getPath()).isEqualTo("/sign-in");
        assertThat(doorstep.body())
                .contains("Sign in as landlord")
                .contains("Sign in as contractor")
                .contains("Sign in as auditor")
                .contains("Sign in as outsider")
                .doesNotContain("\"demo\"");
        var people = browser.fill("/sign-in", "/sign-in/as", Map.of("account", "contractor"));
        assertThat(people.uri().getPath()).isEqualTo("/people");
        assertThat(people.statusCode()).isEqualTo(200);
    }

    @Test
    void the_demonstrations_password_works_too() {
        Browser browser = new Browser(port);
        browser.fill("/sign-in", Map.of("username", "landlord", "password", "demo"));
        assertThat(browser.open("/account").uri().getPath()).isEqualTo("/account");
    }

    @Test
    void nobody_else_gets_in_by_a_click() {
        Browser browser = new Browser(port);
        browser.fill("/sign-in", "/sign-in/as", Map.of("account", "first"));
        assertThat(browser.open("/account").uri().getPath()).isEqualTo("/sign-in");
    }
}
