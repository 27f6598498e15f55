package accord.live.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import accord.Browsers;
import accord.member.query.Person;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What the sides of a contract do together on its pages, before two nodes. */
class ContractTogetherTest extends TwoNodesJourney {
    private static final String CONTRACT = "/contracts/repairs";
    private static final String PROTOCOL = CONTRACT + "/protocol";

    @Test
    void both_write_one_protocol_freeze_and_agree_on_it_and_begin_its_review_from_it() {
        landlord = sitter(nodes.one(), Stage.LANDLORD, Browsers.DESKTOP, ColorScheme.LIGHT);
        contractor = sitter(nodes.other(), Stage.CONTRACTOR, Browsers.PHONE, ColorScheme.DARK);
        Page home = browsers.window(nodes.other().address(), Browsers.DESKTOP, ColorScheme.DARK);
        nodes.other().signIn(home, Stage.CONTRACTOR, "/");
        assertThat(home.getByText("Nothing waits on your side")).isVisible();
        landlord.press("Propose how we communicate").press("Ask the sides").closed();
        contractor.sees("No proposal yet");
        assertThat(home.getByText("Next: either side proposes what to do.")).isVisible();
        assertThat(Browsers.violations(home)).isEmpty();
        begin(landlord);
        join(contractor);

        field(landlord, "Title").pressSequentially("How we talk");
        assertThat(field(contractor, "Title")).hasValue("How we talk");
        field(contractor, "Channels").click();
        landlord.sees("Ben Cole, the contractor");
        field(landlord, "Text").click();
        contractor.sees("Ana Lund, the landlord");
        for (String word : new String[] {"within", "a", "day."}) {
            field(landlord, "Text").pressSequentially(word + " ");
            field(contractor, "Text").pressSequentially(word.toUpperCase(Locale.ROOT) + " ");
        }
        for (String word : new String[] {"within", "WITHIN", "day.", "DAY."}) {
            assertThat(field(contractor, "Text")).hasValue(containing(word));
            assertThat(field(landlord, "Text")).hasValue(containing(word));
        }
        row(landlord, 1, "Contract managers", "soon");
        assertThat(cell(contractor, "Rung", 1)).hasValue("Contract managers");
        row(contractor, 2, "Directors", "1 week");
        assertThat(cell(landlord, "Time box", 2)).hasValue("1 week");
        landlord.findsNoFault();
        contractor.findsNoFault();
        outsidersLearnNothing(path(landlord));

        landlord.press("Freeze for consent").press("Freeze as version 1");
        landlord.sees("row 1 says “soon”");
        landlord.press("Cancel").closed();
        cell(landlord, "Time box", 1).fill("3 days");
        landlord.press("Freeze for consent").press("Freeze as version 1");
        contractor.sees("This was frozen for consent");
        assertThat(home.getByText("Next: both sides read the text and consent")).isVisible();
        link(contractor, "Read it in the protocol");
        consent(landlord);
        consent(contractor);
        landlord.sees("In force since");
        home.getByText("1 thing moved. Show").click();
        assertThat(home.getByText("Nothing waits on your side")).isVisible();

        landlord.press("Review it: circumstances changed")
                .write("What has changed, and what do we ask?", "A new depot opens.")
                .press("Ask the sides")
                .closed();
        begin(contractor);
        assertThat(field(contractor, "Text")).hasValue(containing("DAY."));
        assertThat(cell(contractor, "Rung", 2)).hasValue("Directors");
        landlord.sees("A new proposal");
    }

    @Test
    void seasons_that_one_side_shares_or_withdraws_are_so_at_once_on_the_others_page() {
        Page one = browsers.window(nodes.one().address(), Browsers.DESKTOP, ColorScheme.LIGHT);
        nodes.one().signIn(one, Stage.LANDLORD, CONTRACT);
        Page other = browsers.window(nodes.other().address(), Browsers.PHONE, ColorScheme.DARK);
        nodes.other().signIn(other, Stage.CONTRACTOR, CONTRACT);
        assertThat(other.getByText("no side has agreed yet")).isVisible();
        press(one, "Agree for our side");
        assertThat(one.getByText("Share them no longer")).isVisible();
        assertThat(other.getByText("the landlord agreed, the contractor not yet")).isVisible();
        press(other, "Agree for our side");
        assertThat(one.getByText("every side has agreed")).isVisible();
        assertThat(Browsers.violations(one)).isEmpty();
        press(other, "Share them no longer");
        assertThat(one.getByText("the landlord agreed, the contractor not yet")).isVisible();
        assertThat(one.getByText("Share them no longer")).isVisible();
    }

    private static void press(Page page, String button) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button).setExact(true))
                .click();
    }

    private static void begin(Sitter sitter) {
        sitter.press("Draft together");
        sitter.page().getByText("All sides, from the beginning").click();
        sitter.press("Begin to write");
        sitter.page().locator(".draft-sheet").waitFor();
    }

    private static void join(Sitter sitter) {
        link(sitter, "A new proposal");
        sitter.page().locator(".draft-sheet").waitFor();
    }

    private static void link(Sitter sitter, String name) {
        sitter.page()
                .getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name))
                .first()
                .click();
    }

    /** Whoever comes for a proposal finds it before them, with their consent asked for. */
    private static void consent(Sitter sitter) {
        sitter.page().locator("vaadin-dialog[opened] vaadin-button[theme~=primary]").click();
        sitter.closed();
    }

    private void outsidersLearnNothing(String address) {
        for (String path : new String[] {address, PROTOCOL}) {
            Page stranger =
                    browsers.window(nodes.one().address(), Browsers.DESKTOP, ColorScheme.LIGHT);
            nodes.one().signIn(stranger, Stage.STRANGER, path);
            stranger.getByRole(AriaRole.HEADING).first().waitFor();
            assertThat(stranger.content()).doesNotContain("How we talk", "Contract managers");
            assertThat(stranger.locator(".draft-sheet, .protocol-page")).hasCount(0);
            stranger.close();
        }
    }

    private static void row(Sitter sitter, int row, String rung, String time) {
        cell(sitter, "Rung", row).pressSequentially(rung);
        cell(sitter, "Side", row).pressSequentially("every side");
        cell(sitter, "Who", row).pressSequentially("Carl Cole");
        cell(sitter, "Time box", row).pressSequentially(time);
    }

    private static Locator cell(Sitter sitter, String column, int row) {
        return sitter.page().getByLabel("%s, row %d, Escalation ladder".formatted(column, row));
    }

    private static Locator field(Sitter sitter, String label) {
        return sitter.page()
                .locator(".draft-sheet")
                .getByLabel(label, new Locator.GetByLabelOptions().setExact(true));
    }

    private static Pattern containing(String word) {
        return Pattern.compile(word.replace(".", "\\."));
    }

    private static String path(Sitter sitter) {
        return sitter.page().url().replaceAll("^https?://[^/]+", "");
    }

    private static Sitter sitter(Stage node, Person person, int width, ColorScheme scheme) {
        return Sitter.of(browsers, node, person, width, scheme, PROTOCOL);
    }
}
