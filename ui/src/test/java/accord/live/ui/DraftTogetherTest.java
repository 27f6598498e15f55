package accord.live.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import accord.Browsers;
import accord.issue.IssueId;
import accord.member.query.Person;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Two people before two nodes write one text at once, before it is a version. */
class DraftTogetherTest extends TwoNodesJourney {
    private static final List<String> LANDLORDS =
            List.of("Homes", "without", "any", "heating", "come", "first.");
    private static final List<String> CONTRACTORS =
            List.of("Clinics", "run", "on", "both", "Saturdays.");

    @Test
    void both_write_in_one_field_and_in_different_ones_and_the_version_has_all_their_words() {
        sit(Browsers.DESKTOP, ColorScheme.LIGHT, Browsers.PHONE, ColorScheme.DARK);
        begin("All sides, from the beginning");
        join();

        field(landlord, "Title").pressSequentially("Two clinics");
        assertThat(field(contractor, "Title")).hasValue("Two clinics");
        field(contractor, "Text").click();
        landlord.sees("Ben Cole, the contractor");
        field(landlord, "Text").click();
        contractor.sees("Ana Lund, the landlord");

        writeAtOnce();
        for (String word : LANDLORDS) {
            assertThat(field(contractor, "Text")).hasValue(containing(word));
        }
        for (String word : CONTRACTORS) {
            assertThat(field(landlord, "Text")).hasValue(containing(word));
        }
        assertThat(field(contractor, "Text")).hasValue(field(landlord, "Text").inputValue());

        cell(landlord, "Trade, row 1").pressSequentially("Gas");
        field(contractor, "Triage rule").pressSequentially("Babies first");
        assertThat(cell(contractor, "Trade, row 1")).hasValue("Gas");
        assertThat(field(landlord, "Triage rule")).hasValue("Babies first");
        cell(contractor, "Week, row 1").pressSequentially("24 October");
        assertThat(cell(landlord, "Week, row 1")).hasValue("24 October");
        landlord.findsNoFault();
        contractor.findsNoFault();

        contractor.page().reload();
        assertThat(field(contractor, "Triage rule")).hasValue("Babies first");
        assertThat(cell(contractor, "Week, row 1")).hasValue("24 October");

        landlord.press("Freeze for consent").press("Freeze as version 1");
        contractor.sees("This was frozen for consent");
        landlord.sees("Two clinics").sees("Babies first").sees("24 October");
        Locator text = landlord.page().locator(".version-text .text").first();
        for (String word : LANDLORDS) {
            assertThat(text).containsText(word);
        }
        for (String word : CONTRACTORS) {
            assertThat(text).containsText(word);
        }
    }

    @Test
    void what_somebody_types_at_the_moment_of_freezing_is_kept_in_a_draft_of_theirs() {
        sit(Browsers.DESKTOP, ColorScheme.LIGHT, Browsers.DESKTOP, ColorScheme.LIGHT);
        begin("All sides, from the beginning");
        join();
        field(landlord, "Title").fill("Two clinics");
        field(landlord, "Text").fill("On both Saturdays.");
        assertThat(field(contractor, "Text")).hasValue("On both Saturdays.");

        typeAtTheMomentOfFreezing("Text", " And nights.");
        contractor.sees("came too late for it");
        goOnWithOnesOwn();
        assertThat(field(contractor, "Text")).hasValue("On both Saturdays. And nights.");
        landlord.sees("On both Saturdays.").seesNoMore("And nights.");
        contractor.sees("Only you see this draft");
    }

    @Test
    void
            letters_of_the_title_at_the_moment_of_freezing_begin_another_proposal_of_whoever_typed_them() {
        sit(Browsers.DESKTOP, ColorScheme.LIGHT, Browsers.DESKTOP, ColorScheme.LIGHT);
        begin("All sides, from the beginning");
        join();
        field(landlord, "Title").fill("Two clinics");
        field(landlord, "Text").fill("On both Saturdays.");
        assertThat(field(contractor, "Title")).hasValue("Two clinics");

        typeAtTheMomentOfFreezing("Title", " a week");
        contractor.sees("a title stays as it was frozen");
        goOnWithOnesOwn();
        assertThat(field(contractor, "Title")).hasValue("Two clinics a week");
        assertThat(field(contractor, "Text")).hasValue("On both Saturdays.");
        contractor.sees("Only you see this draft");
        landlord.sees("Two clinics").seesNoMore("Two clinics a week");
        contractor.press("Freeze for consent").press("Freeze as version 1");
        landlord.sees("Two clinics a week");
        assertThat(landlord.page().locator(".prop")).hasCount(2);
    }

    @Test
    void terms_that_one_sets_are_seen_by_the_other_before_freezing_and_after() {
        sit(Browsers.DESKTOP, ColorScheme.DARK, Browsers.DESKTOP, ColorScheme.LIGHT);
        begin("All sides, from the beginning");
        join();
        field(landlord, "Title").fill("Two clinics");
        field(landlord, "Text").fill("On both Saturdays.");
        choose(landlord, "Interim relief without precedent");
        contractor.sees("Interim relief is no precedent").sees("Set by Ana Lund");
        field(contractor, "It costs at most").fill("4,200");
        setDay(contractor, "01/05/2099");
        assertThat(field(landlord, "Review on")).hasValue("01/05/2099");
        assertThat(field(landlord, "It costs at most")).hasValue("4200.00");
        landlord.sees("Set by Ben Cole");
        field(landlord, "We know that it worked when").fill("No cold home.");
        assertThat(field(contractor, "We know that it worked when")).hasValue("No cold home.");
        landlord.findsNoFault();
        contractor.findsNoFault();

        contractor.page().reload();
        assertThat(field(contractor, "Review on")).hasValue("01/05/2099");
        landlord.press("Freeze for consent").sees("1 May 2099").sees("£4,200");
        setDay(contractor, "02/05/2099");
        landlord.sees("2 May 2099").findsNoFault();
        landlord.press("Freeze as version 1");
        contractor.sees("This was frozen for consent");
        landlord.sees("2 May 2099").sees("No cold home.").sees("£4,200");
        link("Read it in the room").click();
        contractor.sees("2 May 2099").sees("Interim relief is no precedent");
    }

    @Test
    void of_two_days_that_are_set_at_once_both_see_the_later_and_a_day_that_is_over_is_refused() {
        sit(Browsers.DESKTOP, ColorScheme.LIGHT, Browsers.DESKTOP, ColorScheme.LIGHT);
        begin("All sides, from the beginning");
        join();
        Locator hers = field(landlord, "Review on");
        Locator his = field(contractor, "Review on");
        hers.fill("02/05/2099");
        his.fill("03/05/2099");
        hers.press("Enter");
        his.press("Enter");
        assertThat(hers).hasValue("03/05/2099");
        assertThat(his).hasValue("03/05/2099");
        assertThat(contractor.page().locator("vaadin-date-picker[invalid]")).hasCount(0);

        setDay(landlord, "01/01/2020");
        landlord.sees("Must be today or later.");
        assertThat(his).hasValue("03/05/2099");
        landlord.findsNoFault();
        setDay(contractor, "04/05/2099");
        assertThat(hers).hasValue("04/05/2099");
        assertThat(landlord.page().locator("vaadin-date-picker[invalid]")).hasCount(0);
    }

    @Test
    void a_draft_is_its_authors_alone_until_they_open_it() {
        sit(Browsers.DESKTOP, ColorScheme.LIGHT, Browsers.DESKTOP, ColorScheme.DARK);
        begin("Only me, until I open it");
        field(landlord, "Title").pressSequentially("Two clinics");
        String address = landlord.page().url().replaceAll("^https?://[^/]+", "");
        assertThat(landlord.page().locator(".draft-note")).containsText("Only you see this draft");
        assertThat(contractor.page().locator(".drafts li")).hasCount(0);
        contractor.page().navigate(nodes.other().address() + address);
        contractor.page().locator(".room").waitFor();

        landlord.press("Open it to all sides");
        contractor.sees("A new proposal: “Two clinics”");
        Page stranger = browsers.window(nodes.one().address(), Browsers.DESKTOP, ColorScheme.LIGHT);
        nodes.one().signIn(stranger, Stage.STRANGER, address);
        stranger.getByRole(AriaRole.HEADING).first().waitFor();
        assertThat(stranger.content()).doesNotContain("Two clinics");
        assertThat(stranger.locator(".draft-sheet")).hasCount(0);
    }

    /** Word by word, now one and now the other, neither waiting for what the other writes. */
    private void writeAtOnce() {
        for (int at = 0; at < LANDLORDS.size(); at++) {
            landlord.page().keyboard().type(LANDLORDS.get(at) + " ");
            if (at < CONTRACTORS.size()) {
                contractor.page().keyboard().type(CONTRACTORS.get(at) + " ");
            }
        }
    }

    /** The contractor types as the landlord freezes: what an input method composes is not sent. */
    private void typeAtTheMomentOfFreezing(String label, String words) {
        Locator field = field(contractor, label);
        field.dispatchEvent("compositionstart");
        field.press("End");
        field.pressSequentially(words);
        landlord.press("Freeze for consent").press("Freeze as version 1");
    }

    private void goOnWithOnesOwn() {
        contractor.findsNoFault();
        link("Go on with your draft").click();
    }

    private static void choose(Sitter sitter, String kind) {
        sitter.page().locator("[data-field=kind] vaadin-select").click();
        sitter.page().locator("vaadin-select-item, vaadin-item").getByText(kind).last().click();
    }

    private static void setDay(Sitter sitter, String day) {
        field(sitter, "Review on").fill(day);
        field(sitter, "Review on").press("Enter");
    }

    private void begin(String whoSees) {
        landlord.press("Work out a response together").press("Ask the sides").closed();
        contractor.sees("No proposal yet");
        landlord.press("Draft together");
        landlord.page().locator("vaadin-dialog[opened] vaadin-select").click();
        landlord.page()
                .locator("vaadin-select-item, vaadin-item")
                .getByText("Surge", new Locator.GetByTextOptions().setExact(true))
                .click();
        landlord.page().getByText(whoSees).click();
        landlord.press("Begin to write");
        landlord.page().locator(".draft-sheet").waitFor();
    }

    private void join() {
        link("A new proposal").click();
        contractor.page().locator(".draft-sheet").waitFor();
    }

    private Locator link(String name) {
        return contractor
                .page()
                .getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name));
    }

    private static Locator field(Sitter sitter, String label) {
        return sitter.page()
                .locator(".draft-sheet")
                .getByLabel(label, new Locator.GetByLabelOptions().setExact(true));
    }

    private static Locator cell(Sitter sitter, String name) {
        return sitter.page().getByLabel(name + ", Capacity against demand");
    }

    private static Pattern containing(String word) {
        return Pattern.compile(word.replace(".", "\\."));
    }

    private void sit(int one, ColorScheme ofOne, int other, ColorScheme ofOther) {
        IssueId issue = nodes.one().raise("Heating requests trebled", "60 in a week.");
        String address = "/" + RoomNavigation.to(issue);
        landlord = sitter(nodes.one(), Stage.LANDLORD, one, ofOne, address);
        contractor = sitter(nodes.other(), Stage.CONTRACTOR, other, ofOther, address);
    }

    private static Sitter sitter(
            Stage node, Person person, int width, ColorScheme scheme, String address) {
        return Sitter.of(browsers, node, person, width, scheme, address);
    }
}
