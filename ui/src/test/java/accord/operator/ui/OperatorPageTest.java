package accord.operator.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import accord.AccordApplication;
import accord.Browsers;
import accord.eventlog.query.ReadModel;
import accord.eventlog.query.ReadModels;
import accord.member.MemberId;
import accord.member.Permission;
import accord.member.SideId;
import accord.member.query.Accounts;
import accord.member.query.Organisation;
import accord.member.query.Person;
import accord.operator.ParkedEvent;
import accord.operator.query.Parked;
import accord.operator.query.ProcessorState;
import accord.operator.query.Processors;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/** The operators' page in a browser, with something parked. */
@SpringBootTest(
        classes = {AccordApplication.class, OperatorPageTest.Given.class},
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"server.address=127.0.0.1", "accord.data=memory", "accord.demo=false"})
class OperatorPageTest {
    private static final double PATIENCE_MILLIS = 120_000;
    private static final String PASSWORD = "a password of theirs";
    private static final SideId HOMES = new SideId("homes");

    private static @org.jspecify.annotations.Nullable Browsers browsers;

    @LocalServerPort private int port;
    @Autowired private Accounts accounts;
    @Autowired private SomethingParked processors;

    /** Four read models: one is being made again, one could not be, one cannot be at all. */
    static final class SomeMadeAgain implements ReadModels {
        private final List<String> again = new CopyOnWriteArrayList<>();

        @Override
        public List<ReadModel> all() {
            return List.of(
                    model("contracts", null),
                    model(
                            "issues",
                            new ReadModel.Rebuild(
                                    12_400,
                                    51_000,
                                    Optional.of(Duration.ofSeconds(170)),
                                    Optional.empty())),
                    model(
                            "lessons",
                            again.contains("lessons")
                                    ? null
                                    : new ReadModel.Rebuild(
                                            311,
                                            51_000,
                                            Optional.empty(),
                                            Optional.of(
                                                    "could not take an event of the kind LessonNoted (IllegalStateException)"))),
                    new ReadModel("notices", Optional.of("People were told."), Optional.empty()));
        }

        private static ReadModel model(
                String name, ReadModel.@org.jspecify.annotations.Nullable Rebuild rebuild) {
            return new ReadModel(name, Optional.empty(), Optional.ofNullable(rebuild));
        }

        @Override
        public boolean rebuild(String name) {
            return again.add(name);
        }
    }

    @TestConfiguration
    static class Given {
        @Bean
        @Primary
        SomeMadeAgain someMadeAgain() {
            return new SomeMadeAgain();
        }

        @Bean
        @Primary
        SomethingParked processorsWithSomethingParked() {
            return new SomethingParked();
        }
    }

    /** Four processors, one of which could not take an event. */
    static final class SomethingParked implements Processors {
        private final Instant now = Instant.now();
        private final List<Parked> parked = new CopyOnWriteArrayList<>();

        void park() {
            parked.clear();
            parked.add(
                    new Parked(
                            new ParkedEvent("notices", "e-1", "decision.amended/1"),
                            now.minusSeconds(5_400),
                            now.minusSeconds(20),
                            "MailSendException",
                            3));
        }

        @Override
        public List<ProcessorState> states() {
            return List.of(
                    state("contracts", 1_240, 0, "7120@node-a", 0),
                    state("issue-summaries", 1_196, 44, "7120@node-a", 0),
                    state("notices", 1_240, 0, "6981@node-b", parked.size()),
                    state("when-surge-seen-then-raise-issue", 1_240, 0, "6981@node-b", 0));
        }

        private ProcessorState state(
                String name, long position, long behind, String node, long waiting) {
            return new ProcessorState(
                    name, position, behind, Optional.of(node), now.minusSeconds(2), waiting);
        }

        @Override
        public List<Parked> parked(int limit) {
            return List.copyOf(parked);
        }

        @Override
        public boolean retry(ParkedEvent event) {
            return false;
        }

        @Override
        public boolean discard(ParkedEvent event) {
            return parked.removeIf(one -> one.event().equals(event));
        }
    }

    @BeforeAll
    static void a_browser_is_there() {
        assumeTrue(Browsers.installed(), "no Chromium is installed here");
        browsers = Browsers.start();
    }

    @AfterAll
    static void it_is_closed() {
        if (browsers != null) {
            browsers.close();
        }
    }

    @BeforeEach
    void an_operator_and_a_landlord_are_there() {
        processors.park();
        accounts.ensure(new Organisation(HOMES, "Harbourside Homes"));
        accounts.ensure(person("lena", HOMES, Permission.NEGOTIATOR), PASSWORD);
        accounts.ensureOperator(
                person("ola", new SideId("operation"), Permission.OBSERVER), PASSWORD);
    }

    private static Person person(String name, SideId side, Permission standing) {
        return new Person(new MemberId(name), side, name, name, standing);
    }

    @ParameterizedTest
    @CsvSource({"1280, LIGHT", "1280, DARK", "390, LIGHT", "390, DARK"})
    void an_operator_is_led_to_what_runs_and_what_is_parked(int width, ColorScheme scheme) {
        Page page = signedIn("ola", width, scheme);
        page.getByText("decision.amended/1").first().waitFor();
        assertThat(page.locator("h1").textContent()).isEqualTo("Does everything run?");
        assertThat(page.content())
                .contains("When surge seen then raise issue")
                .contains("Notices could not take it (MailSendException); 3 events wait behind it");
        page.screenshot(
                new Page.ScreenshotOptions()
                        .setFullPage(true)
                        .setPath(
                                Path.of(
                                        "target/looks/operator-%d-%s.png"
                                                .formatted(width, scheme))));
        assertThat(Browsers.violations(page)).isEmpty();
        assertThat((Integer) page.evaluate("document.documentElement.scrollWidth"))
                .isLessThanOrEqualTo(width);
    }

    @Test
    void what_is_discarded_is_on_record_with_its_reason() {
        Page page = signedIn("ola", Browsers.DESKTOP, ColorScheme.LIGHT);
        button(page.locator("main"), "Discard").click();
        Locator dialog = page.locator("vaadin-dialog");
        button(dialog, "Discard").click();
        page.getByText("Must not be empty.").first().waitFor();
        dialog.locator("textarea").fill("For a member who is gone.");
        button(dialog, "Discard").click();
        page.getByText("Nothing is parked").waitFor();
        page.getByText("ola discarded decision.amended/1, parked by notices").waitFor();
        assertThat(page.content()).contains("For a member who is gone.");
        page.screenshot(
                new Page.ScreenshotOptions()
                        .setFullPage(true)
                        .setPath(Path.of("target/looks/operator-done.png")));
    }

    @Test
    void how_far_a_read_model_is_is_told_and_one_that_failed_is_begun_anew() {
        Page page = signedIn("ola", Browsers.DESKTOP, ColorScheme.LIGHT);
        page.getByText("Being made again: 12,400 of 51,000 changes, about 3 minutes left")
                .waitFor();
        page.getByText("Stays as it is. People were told.").waitFor();
        page.getByText("Could not be made again: at change 312 it could not take").waitFor();
        page.locator("vaadin-button[aria-label='Make Lessons again']").click();
        Locator dialog = page.locator("vaadin-dialog");
        dialog.locator("textarea").fill("The fault is mended.");
        button(dialog, "Make again").click();
        page.getByText("ola had lessons made again from the log").waitFor();
        assertThat(page.content())
                .contains("The fault is mended.")
                .doesNotContain("Could not be made again");
    }

    @Test
    void for_everybody_else_there_is_no_such_page() {
        Page page = signedIn("lena", Browsers.DESKTOP, ColorScheme.LIGHT);
        assertThat(page.content()).doesNotContain("How Accord runs");
        page.navigate("/running");
        page.getByText("There is nothing here, or it is not yours to see").waitFor();
        assertThat(page.content()).doesNotContain("issue summaries");
    }

    private static Locator button(Locator within, String words) {
        return within.locator("vaadin-button")
                .filter(new Locator.FilterOptions().setHasText(words))
                .first();
    }

    private Page signedIn(String account, int width, ColorScheme scheme) {
        Page page =
                Objects.requireNonNull(browsers).window("http://127.0.0.1:" + port, width, scheme);
        page.setDefaultTimeout(PATIENCE_MILLIS);
        page.navigate("/sign-in");
        page.locator("input[name=username]:visible").fill(account);
        page.locator("input[name=password]:visible").fill(PASSWORD);
        page.locator("input[name=password]:visible").press("Enter");
        page.locator("h1").waitFor();
        page.locator(".shell").waitFor();
        return page;
    }
}
