package accord.live.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import accord.Browsers;
import accord.contract.ContractId;
import accord.repairs.query.Mapping;
import accord.repairs.query.RequestImports;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Somebody who takes the calls tells all sides of a building; the requests join them there. */
class IncidentJourneyTest extends Journey {
    private static final String CONTRACT = "/contracts/repairs";

    @Test
    void an_incident_is_raised_by_hand_and_the_requests_join_it() {
        LocalDateTime now =
                LocalDateTime.now(ZoneId.of("Europe/London")).truncatedTo(ChronoUnit.SECONDS);
        bringIn(now.minusDays(60), "Oak House", 20, 24 * 60);
        Page page = browsers.window(stage.address(), Browsers.DESKTOP, ColorScheme.LIGHT);
        stage.signIn(page, Stage.CONTRACTOR, CONTRACT);
        press(page, "Raise an incident");
        press(page, "Tell all sides");
        assertThat(field(page, "Which building or block?")).hasAttribute("invalid", "");
        fill(page, "Which building or block?", "Elm House");
        fill(page, "What is happening?", "No heating since six this morning");
        fill(page, "How many homes?", "0");
        press(page, "Tell all sides");
        assertThat(field(page, "How many homes?")).hasAttribute("invalid", "");
        assertThat(page.getByText("Must be 1 to 10,000, or left empty.")).isVisible();
        assertThat(Browsers.violations(page)).isEmpty();
        picture(page, "raise");
        fill(page, "How many homes?", "40");
        press(page, "Tell all sides");
        sees(page, "Elm House: No heating since six this morning");
        sees(page, "The requests do not show it yet.");
        page.locator(".room").waitFor();
        page.waitForURL("**/issues/**");
        String room = page.url().substring(stage.address().length());
        Sitter landlord =
                Sitter.of(
                        browsers,
                        stage,
                        Stage.LANDLORD,
                        Browsers.PHONE,
                        ColorScheme.DARK,
                        room.replaceAll("\\?.*", ""));
        landlord.in("Evidence").sees("No heating since six this morning (40 homes)");
        picture(landlord.page(), "said");
        bringIn(now.minusMinutes(95), "flat 99, Elm House", 1, 10);
        sees(page, "The requests show 1 request from there so far");
        bringIn(now.minusMinutes(90), "Flat %d, Elm House", 8, 10);
        landlord.in("So far").sees("The requests show it too");
        landlord.in("Evidence").sees("homes called, with 9 requests.").findsNoFault();
        picture(landlord.page(), "shown");
        page.navigate(CONTRACT);
        Locator row = page.getByRole(AriaRole.ROW).filter(with("Elm House"));
        assertThat(row).containsText("raised by hand, then seen");
        assertThat(Browsers.violations(page)).isEmpty();
        picture(page, "list");
        page.setViewportSize(390, 844);
        picture(page, "list-phone");
        page.setViewportSize(1280, 800);
        page.navigate(CONTRACT + "/repairs");
        assertThat(page.getByRole(AriaRole.ROW).filter(with("Elm House"))).containsText("40");
        assertThat(Browsers.violations(page)).isEmpty();
        press(page, "Look at last year");
        sees(page, "surges, as it is now.");
        page.getByLabel("Sensitivity").press("ArrowRight");
        assertThat(page.locator(".what-if")).containsText("(now 0).");
        assertThat(Browsers.violations(page)).isEmpty();
        picture(page, "repairs");
    }

    private static Locator.FilterOptions with(String text) {
        return new Locator.FilterOptions().setHasText(text);
    }

    private static void press(Page page, String button) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button).setExact(true))
                .locator("visible=true")
                .first()
                .click();
    }

    private static Locator field(Page page, String label) {
        return page.locator("vaadin-text-field, vaadin-integer-field").filter(with(label));
    }

    private static void fill(Page page, String label, String text) {
        page.getByLabel(label, new Page.GetByLabelOptions().setExact(true))
                .locator("visible=true")
                .first()
                .fill(text);
    }

    private static void sees(Page page, String words) {
        assertThat(page.getByText(words).locator("visible=true").first()).isVisible();
    }

    private static void picture(Page page, String name) {
        String folder = System.getProperty("accord.pictures");
        if (folder != null) {
            page.screenshot(
                    new Page.ScreenshotOptions()
                            .setFullPage(true)
                            .setPath(Path.of(folder, "incident-" + name + ".png")));
        }
    }

    private static void bringIn(LocalDateTime from, String property, int calls, int minutes) {
        StringBuilder rows = new StringBuilder("Job,Raised,Trade,Area,Home\r\n");
        for (int i = 0; i < calls; i++) {
            rows.append(
                    "%s-%d,%s,Heating,North,\"%s\"\r\n"
                            .formatted(
                                    property.substring(0, 3),
                                    i,
                                    from.plusMinutes((long) i * minutes),
                                    property.formatted(i + 1)));
        }
        var report =
                stage.bean(RequestImports.class)
                        .take(
                                Stage.caller(Stage.LANDLORD),
                                new ContractId("repairs"),
                                new ByteArrayInputStream(
                                        rows.toString().getBytes(StandardCharsets.UTF_8)),
                                "text/csv",
                                Mapping.of(
                                        Map.of(
                                                "reference",
                                                "Job",
                                                "reportedAt",
                                                "Raised",
                                                "property",
                                                "Home",
                                                "area",
                                                "Area")),
                                done -> {});
        assertThat(report.accepted()).isEqualTo(calls);
    }
}
