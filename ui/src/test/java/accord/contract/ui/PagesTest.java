package accord.contract.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import accord.AccordApplication;
import accord.Browsers;
import accord.start.query.FirstPageNeed;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.vaadin.flow.server.VaadinService;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Home and the contract's page in a browser: read, narrow and wide, light and dark. */
@SpringBootTest(
        classes = AccordApplication.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"server.address=127.0.0.1", "accord.data=memory", "accord.demo=true"})
class PagesTest {
    private static final double PATIENCE_MILLIS = 120_000;

    private static @org.jspecify.annotations.Nullable Browsers browsers;

    @LocalServerPort private int port;
    @Autowired private List<FirstPageNeed> needs;

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
    void the_demonstration_is_there() throws Exception {
        CompletableFuture.allOf(
                        needs.stream()
                                .map(need -> need.met().toCompletableFuture())
                                .toArray(CompletableFuture<?>[]::new))
                .get(3, TimeUnit.MINUTES);
    }

    @ParameterizedTest
    @CsvSource({"1280, LIGHT", "1280, DARK", "390, LIGHT", "390, DARK"})
    void everybody_can_read_home_and_the_contract(int width, ColorScheme scheme) {
        Page page = signedIn("landlord", width, scheme);

        assertThat(page.locator("h1").textContent()).contains("on your side");
        assertThat(page.locator(".lead").textContent()).contains("Heat").contains("60 requests");
        assertThat(page.locator(".demo").textContent()).contains("weeks");
        assertThat(page.locator(".demo").boundingBox().height).isLessThan(60);
        assertReadable(page);

        page.navigate("/contracts/demonstration");
        page.locator(".request-chart svg:visible").first().waitFor();
        assertThat(page.locator(".surges:not(.incidents)").textContent()).contains("Heat");
        assertReadable(page);

        page.navigate("/" + ContractNavigation.NEW);
        page.getByText("Open the contract").first().waitFor();
        assertThat(page.locator("vaadin-combo-box input").inputValue()).isEqualTo("Europe/London");
        assertReadable(page);
    }

    @Test
    void an_outsider_is_told_how_to_begin_and_nothing_else() {
        Page page = signedIn("outsider", Browsers.DESKTOP, ColorScheme.LIGHT);
        assertThat(page.locator("h1").textContent()).isEqualTo("Welcome to Accord");
        page.navigate("/contracts/demonstration");
        Locator nothing = page.getByText("There is nothing here, or it is not yours to see");
        nothing.waitFor();
        assertThat(page.content()).doesNotContain("Responsive repairs");
        assertReadable(page);
        page.navigate("/no/such/page");
        page.locator("h1").filter(hasText("There is nothing here")).waitFor();
        assertReadable(page);
    }

    @Test
    void an_auditor_reads_and_finds_no_buttons() {
        Page page = signedIn("auditor", Browsers.DESKTOP, ColorScheme.LIGHT);
        assertThat(page.locator("h1").textContent()).isEqualTo("What you may read");
        page.navigate("/contracts/demonstration");
        page.locator(".surges:not(.incidents)").waitFor();
        assertThat(page.locator("main vaadin-button").count()).isZero();
    }

    @Test
    void the_history_tells_surges_by_what_they_are_about() {
        Page page = signedIn("landlord", Browsers.DESKTOP, ColorScheme.LIGHT);
        page.navigate("/contracts/demonstration/audit");
        Locator ended = page.locator(".audit-said").filter(hasText("Intake is back"));
        ended.first().waitFor();
        assertThat(ended.allTextContents()).noneMatch(said -> said.contains("a surge"));
        assertReadable(page);
    }

    @Test
    void what_is_wrong_with_a_form_is_said_beside_the_field_and_what_was_written_stays() {
        Page page = signedIn("landlord", Browsers.DESKTOP, ColorScheme.LIGHT);
        page.navigate("/contracts/demonstration");
        page.getByText("Raise an issue").first().click();
        page.locator("vaadin-dialog textarea").fill("Lifts stop between floors.");
        page.getByText("Raise it before all sides").click();
        page.getByText("Must not be empty.").first().waitFor();
        assertThat(page.locator("vaadin-dialog textarea").inputValue())
                .isEqualTo("Lifts stop between floors.");
        assertReadable(page);
    }

    @Test
    void light_or_dark_is_remembered() {
        Page page = signedIn("landlord", Browsers.DESKTOP, ColorScheme.LIGHT);
        page.locator(".menu summary").filter(hasText("Your account")).click();
        page.locator("[data-choose-scheme=dark]").click();
        page.reload();
        page.locator(".lead").waitFor();
        assertThat(page.locator("html").getAttribute("data-scheme")).isEqualTo("dark");
    }

    @Test
    void pages_come_from_the_bundle_that_was_compiled_ahead() {
        Page page = signedIn("landlord", Browsers.DESKTOP, ColorScheme.LIGHT);
        assertThat(page.content()).contains("VAADIN/build/").doesNotContain("vite");
        assertThat(VaadinService.class.getResource("/META-INF/VAADIN/webapp/index.html"))
                .isNotNull();
    }

    private Page signedIn(String account, int width, ColorScheme scheme) {
        Page page =
                java.util.Objects.requireNonNull(browsers)
                        .window("http://127.0.0.1:" + port, width, scheme);
        page.setDefaultTimeout(PATIENCE_MILLIS);
        page.navigate("/");
        page.locator("input[name=username]:visible").fill(account);
        page.locator("input[name=password]:visible").fill("demo");
        page.locator("input[name=password]:visible").press("Enter");
        page.locator("h1").waitFor();
        page.locator(".shell").waitFor();
        return page;
    }

    private static Locator.FilterOptions hasText(String text) {
        return new Locator.FilterOptions().setHasText(text);
    }

    private static void assertReadable(Page page) {
        assertThat(page.locator("h1").count()).isOne();
        assertThat(Browsers.violations(page)).isEmpty();
        assertThat(page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
                .isEqualTo(true);
    }
}
