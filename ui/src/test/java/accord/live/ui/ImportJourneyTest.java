package accord.live.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import accord.Browsers;
import accord.contract.ContractId;
import accord.member.query.Person;
import accord.repairs.query.KnownRequests;
import accord.repairs.query.RequestStore;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** Somebody brings in a file whose dates could be read either way, and sees how they are read. */
class ImportJourneyTest extends Journey {

    @Test
    void dates_are_asked_for_beside_their_field_and_shown_as_they_are_read() {
        Page page = bringIn(Stage.LANDLORD, Browsers.PHONE, ColorScheme.DARK);
        choose(
                page,
                """
                Job No,Reported,Trade,Area
                1,03/04/2026 09:15,Heat,North
                2,05/06/2026 10:00,Heat,North
                """);
        assertThat(field(page, "How dates are written")).hasAttribute("invalid", "");
        assertThat(button(page, "Bring in")).isDisabled();
        assertThat(Browsers.violations(page)).isEmpty();
        press(page, "Day first, as 31/12/2026");
        assertThat(cell(page, "3 Apr 2026, 09:15")).isVisible();
        assertThat(field(page, "How dates are written")).not().hasAttribute("invalid", "");
        press(page, "Bring in");
        assertThat(page.getByText("2 new, 0 updated, 0 known already.")).isVisible();
        assertThat(Browsers.violations(page)).isEmpty();
    }

    @Test
    void what_no_column_tells_is_said_beside_its_field() {
        Page page = bringIn(Stage.CONTRACTOR, Browsers.DESKTOP, ColorScheme.LIGHT);
        choose(page, "foo,bar\n1,2026-04-03\n");
        Locator reported = page.locator("vaadin-select[invalid]");
        assertThat(reported).containsText("No column says when a request was reported");
        reported.click();
        page.getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName("bar")).click();
        assertThat(cell(page, "3 Apr 2026")).isVisible();
        assertThat(page.locator("vaadin-select[invalid]")).hasCount(0);
    }

    @Test
    void a_column_that_was_taken_for_something_is_read_as_nothing_when_one_says_so() {
        Page page = bringIn(Stage.LANDLORD, Browsers.DESKTOP, ColorScheme.LIGHT);
        choose(
                page,
                """
                Reference,Reported,Trade,Cost,Notes
                N-1,13/04/2026,Gas,dear,by phone
                """);
        Browsers.sees(page, "Value is not a number");
        Browsers.sees(page, "Day first: some can be nothing else");
        Browsers.sees(page, "read as nothing: Notes.");
        page.getByText("More columns").click();
        page.locator("vaadin-select")
                .filter(new Locator.FilterOptions().setHasText("Value"))
                .last()
                .click();
        page.getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName("–")).click();
        Browsers.sees(page, "read as nothing: Cost, Notes.");
        assertThat(cell(page, "13 Apr 2026")).isVisible();
        assertThat(Browsers.violations(page)).isEmpty();
        press(page, "Bring in");
        Browsers.sees(page, "1 new, 0 updated");
    }

    @Test
    void words_about_people_are_erased_from_the_repairs_page_with_a_reason() {
        Page page = bringIn(Stage.LANDLORD, Browsers.PHONE, ColorScheme.LIGHT);
        choose(
                page,
                """
                Reference,Reported,Trade,Area,Address
                E-1,2026-04-03 09:15,Heat,North,1 Quay Street
                """);
        press(page, "Bring in");
        Browsers.sees(page, "1 new, 0 updated");
        page.navigate("/contracts/repairs/repairs");
        press(page, "Erase words about people");
        page.getByLabel("Reference").fill("E-2");
        page.getByLabel("Why").fill("They asked for it");
        press(page, "Erase for ever");
        Browsers.sees(page, "is not among the requests from import");
        assertThat(Browsers.violations(page)).isEmpty();
        page.getByLabel("Reference").fill("E-1");
        press(page, "Erase for ever");
        Browsers.sees(page, "Erased from E-1");
        RequestStore.Story story =
                stage.bean(KnownRequests.class)
                        .story(
                                Stage.caller(Stage.CONTRACTOR),
                                new ContractId("repairs"),
                                "import",
                                "E-1");
        assertThat(story.erased()).isTrue();
    }

    @Test
    void an_import_is_taken_back_with_a_reason_once_it_is_said_what_that_does() {
        Page page = bringIn(Stage.LANDLORD, Browsers.DESKTOP, ColorScheme.DARK);
        choose(
                page,
                """
                Reference,Reported,Trade,Area
                T-1,2026-04-03 09:15,Gas,South
                T-2,2026-04-03 09:20,Gas,South
                """);
        press(page, "Bring in");
        Browsers.sees(page, "2 new, 0 updated");
        page.navigate("/contracts/repairs/repairs");
        page.getByText("Take back", new Page.GetByTextOptions().setExact(true)).first().click();
        Browsers.sees(page, "2 requests will be forgotten");
        Locator go = page.locator("vaadin-dialog[opened] vaadin-button[theme~=primary]");
        go.click();
        assertThat(page.locator("vaadin-dialog[opened] vaadin-text-area"))
                .hasAttribute("invalid", "");
        assertThat(Browsers.violations(page)).isEmpty();
        page.getByLabel("Why").fill("Another contract's file");
        go.click();
        Browsers.sees(page, "Taken back. 2 new");
        assertThat(page.locator("vaadin-dialog[opened]")).hasCount(0);
    }

    private static Page bringIn(Person person, int width, ColorScheme scheme) {
        Page page = browsers.window(stage.address(), width, scheme);
        stage.signIn(page, person, "/contracts/repairs");
        press(page, "Bring in requests");
        return page;
    }

    private static void choose(Page page, String csv) {
        page.locator("vaadin-upload input[type=file]")
                .setInputFiles(
                        new FilePayload(
                                "jobs.csv", "text/csv", csv.getBytes(StandardCharsets.UTF_8)));
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                        AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true))
                .locator("visible=true")
                .first();
    }

    private static void press(Page page, String name) {
        button(page, name).click();
    }

    private static Locator field(Page page, String label) {
        return page.locator("vaadin-text-field")
                .filter(new Locator.FilterOptions().setHasText(label));
    }

    private static Locator cell(Page page, String text) {
        return page.getByRole(AriaRole.CELL, new Page.GetByRoleOptions().setName(text)).first();
    }
}
