package accord.live.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import accord.Browsers;
import accord.contract.ContractId;
import accord.repairs.Week;
import accord.repairs.query.Mapping;
import accord.repairs.query.RequestImports;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Both sides look at the evidence of a surge, and say what they know and can do. */
class EvidenceJourneyTest extends Journey {
    private static final ContractId CONTRACT = new ContractId("repairs");
    private static final String ASKED = "Asked for, and what the sides can do";

    @Test
    void what_one_says_of_a_surge_is_in_all_open_windows_and_the_focus_stays_where_it_was() {
        bringIn();
        String room = room();
        Sitter desk = sit(Browsers.DESKTOP, ColorScheme.LIGHT, room);
        Sitter pocket = sit(Browsers.PHONE, ColorScheme.DARK, room);
        pocket.in("Evidence").page().locator(".evidence summary").first().click();
        pocket.sees("Ordinary up to").press(ASKED);
        assertThat(pocket.page().evaluate("document.documentElement.scrollWidth"))
                .isEqualTo(Browsers.PHONE);
        desk.sees("Elm Road alone explains most of it: 30 requests, usually hardly any.");
        pocket.sees("Elm Road alone explains most of it: 30 requests, usually hardly any.");
        desk.press(ASKED).press("Say what we can do");
        desk.write("How many a week?", "80");
        desk.write("How many repairs does that allow?", "20").submit();
        pocket.sees("At 20 a week the backlog").findsNoFault();
        desk.sees("At 20 a week the backlog").findsNoFault();
        assertThat(desk.button("Say what we can do")).isFocused();
    }

    @Test
    void a_part_of_the_time_is_chosen_by_dragging_and_by_the_keyboard() {
        bringIn();
        Page page = browsers.window(stage.address(), Browsers.DESKTOP, ColorScheme.DARK);
        stage.signIn(page, Stage.LANDLORD, "/contracts/repairs/repairs");
        LocalDate first = Week.of(LocalDate.now()).minusWeeks(13);
        Locator start = page.getByLabel("First week shown");
        assertThat(start).hasAttribute("aria-valuenow", "0");
        drag(page, 2.5, 5.5);
        page.waitForURL("**?from=%s&to=%s".formatted(first.plusWeeks(2), sunday(first, 5)));
        Browsers.sees(page, "16 requests from");
        assertThat(start).hasAttribute("aria-valuenow", "2");
        drag(page, 4.5, 7.5);
        page.waitForURL("**?from=%s&to=%s".formatted(first.plusWeeks(5), sunday(first, 8)));
        Locator last = page.getByLabel("Last week shown");
        assertThat(last).hasAttribute("aria-valuenow", "8");
        last.press("ArrowRight");
        page.waitForURL("**?from=%s&to=%s".formatted(first.plusWeeks(5), sunday(first, 9)));
        assertThat(page.getByLabel("Last week shown")).isFocused();
        assertThat(Browsers.violations(page)).isEmpty();
        page.locator(".overview").dblclick();
        page.waitForURL("**/repairs/repairs");
    }

    @Test
    void requests_that_come_in_are_told_on_an_open_page_and_shown_when_one_wants_it() {
        bringIn();
        Page page = browsers.window(stage.address(), Browsers.PHONE, ColorScheme.LIGHT);
        stage.signIn(page, Stage.CONTRACTOR, "/contracts/repairs/repairs");
        Browsers.sees(page, "What if Accord were more sensitive");
        LocalDate day = Week.of(LocalDate.now()).minusDays(1);
        take("Job,Raised,Trade,Area\r\nlate-1,%sT09:15:00Z,Doors,North\r\n".formatted(day));
        Browsers.sees(page, "There is news of these requests");
        assertThat(Browsers.violations(page)).isEmpty();
        page.getByText("Show it").click();
        Browsers.sees(page, "1 new, 0 updated");
        assertThat(page.locator(".came-in")).not().isVisible();
        page.evaluate("scrollTo(0, document.body.scrollHeight)");
        takenBackElsewhere();
        assertThat(page.locator(".came-in")).isInViewport();
    }

    /** By the same person, in another window. */
    private static void takenBackElsewhere() {
        Page desk = browsers.window(stage.address(), Browsers.DESKTOP, ColorScheme.DARK);
        stage.signIn(desk, Stage.CONTRACTOR, "/contracts/repairs/repairs");
        desk.getByText("Take back").first().click();
        desk.getByLabel("Why").fill("One day too many.");
        desk.locator("vaadin-dialog[opened] vaadin-button[theme~=primary]").click();
        Browsers.sees(desk, "Taken back.");
        assertThat(desk.locator(".came-in")).not().isVisible();
    }

    private static LocalDate sunday(LocalDate first, int week) {
        return first.plusWeeks(week).plusDays(6);
    }

    /** From a week of the thirteen to another, once the page no longer moves. */
    private static void drag(Page page, double from, double to) {
        Locator overview = page.locator(".overview");
        double week = overview.boundingBox().width / 13;
        overview.hover(at(from * week));
        page.mouse().down();
        overview.hover(at(to * week));
        page.mouse().up();
    }

    private static Locator.HoverOptions at(double x) {
        return new Locator.HoverOptions().setPosition(x, 28);
    }

    private static Sitter sit(int width, ColorScheme scheme, String room) {
        return Sitter.of(browsers, stage, Stage.CONTRACTOR, width, scheme, room);
    }

    /** Of the issue that the surge opens. */
    private static String room() {
        Page page = browsers.window(stage.address(), Browsers.DESKTOP, ColorScheme.LIGHT);
        stage.signIn(page, Stage.CONTRACTOR, "/");
        page.getByText("Open the room").first().click();
        page.waitForURL("**/issues/**");
        return page.url().substring(stage.address().length());
    }

    /** Twelve ordinary weeks and one with ten times as many. */
    private static void bringIn() {
        LocalDate last =
                LocalDate.now()
                        .with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))
                        .minusWeeks(1);
        StringBuilder rows = new StringBuilder("Job,Raised,Trade,Area,Property\r\n");
        for (int week = 12; week >= 0; week--) {
            for (int i = 0; i < (week == 0 ? 40 : 4); i++) {
                rows.append(
                        "w%d-%d,%sT%02d:15:00Z,Heating,North,%s\r\n"
                                .formatted(
                                        week,
                                        i,
                                        last.minusWeeks(week).plusDays(i % 7),
                                        i % 20,
                                        week == 0 && i % 4 != 0 ? "3 Elm Road" : "8 Mill Lane"));
            }
        }
        take(rows.toString());
    }

    private static void take(String rows) {
        var report =
                stage.bean(RequestImports.class)
                        .take(
                                Stage.caller(Stage.LANDLORD),
                                CONTRACT,
                                new ByteArrayInputStream(rows.getBytes(StandardCharsets.UTF_8)),
                                "text/csv",
                                Mapping.of(Map.of()),
                                read -> {});
        assertThat(report.rejectedCount()).isZero();
    }
}
