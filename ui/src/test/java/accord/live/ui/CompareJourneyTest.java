package accord.live.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import accord.Browsers;
import com.microsoft.playwright.Locator;
import org.junit.jupiter.api.Test;

/** Two proposals in one table: each side scores blind, and sees the other's when both have. */
class CompareJourneyTest extends Journey {
    @Test
    void proposals_are_compared_on_criteria_and_scores_are_shown_when_both_sides_have_scored() {
        sit(Browsers.PHONE);
        propose("Make the first proposal", "Two clinics", "Clinics on both Saturdays.");
        propose("Make another proposal", "Overtime", "Evenings until the end of November.");
        landlord.press("Compare the 2 proposals in one table");
        contractor.press("Compare the 2 proposals in one table");
        landlord.press("Set the criteria").write("Criteria", "Speed\nCost");
        landlord.submit();
        contractor.sees("nobody sees another's scores before every side has scored");

        score(landlord, "5");
        landlord.sees("only your side sees it");
        contractor.sees("Landlord scored; waiting on the contractor.");
        contractor.seesNoMore("only your side sees it");
        assertThat(contractor.page().locator(".compare .points")).hasCount(0);
        landlord.findsNoFault();
        contractor.findsNoFault();

        score(contractor, "2");
        landlord.sees("Every side has scored").sees("All together");
        contractor.sees("Every side has scored");
        Locator points = landlord.page().locator(".compare tbody tr").first().locator(".points");
        assertThat(points).hasCount(4);
        assertThat(points.first()).containsText("5");
        landlord.findsNoFault();
        contractor.findsNoFault();
    }

    @Test
    void a_proposal_that_started_from_another_says_so_and_shows_what_it_changed() {
        sit(Browsers.DESKTOP);
        propose("Make the first proposal", "Two clinics", "Clinics on both Saturdays.");
        contractor.press("Start another from this").write("Title", "Two evenings");
        contractor.write("Text", "Clinics on both evenings.").press("Propose").closed();
        landlord.sees("Clinics on both evenings.").press("Agree to skip this");
        contractor.sees("would skip this.").press("Agree to skip this");
        landlord.sees("version 1 of “Two evenings”");
        landlord.press("version 1 of “Two clinics”");
        Locator changes = landlord.page().locator("vaadin-dialog[opened] .difference");
        assertThat(changes.locator("del")).hasText("Saturdays");
        assertThat(changes.locator("ins")).hasText("evenings");
        landlord.findsNoFault();
    }

    private static void score(Sitter sitter, String points) {
        sitter.press("Score for our side");
        Locator groups = sitter.page().locator("vaadin-dialog[opened] vaadin-radio-group");
        assertThat(groups).hasCount(4);
        for (Locator group : groups.all()) {
            group.locator("vaadin-radio-button")
                    .filter(new Locator.FilterOptions().setHasText(points))
                    .locator("input")
                    .check();
        }
        sitter.submit();
    }

    private void propose(String button, String title, String text) {
        contractor.press(button).write("Title", title).write("Text", text);
        contractor.press("Propose").closed();
        landlord.sees(text);
    }
}
