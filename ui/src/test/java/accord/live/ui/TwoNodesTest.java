package accord.live.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import accord.Browsers;
import accord.issue.IssueId;
import accord.member.query.Person;
import com.microsoft.playwright.options.ColorScheme;
import org.junit.jupiter.api.Test;

/** The landlord sits before one node, the contractor before another: one room. */
class TwoNodesTest extends TwoNodesJourney {
    @Test
    void a_session_over_two_nodes_behaves_like_one() {
        sit();
        landlord.press("Acknowledge");
        contractor.sees("acknowledged by the landlord").press("Acknowledge");
        landlord.sees("acknowledged by both sides");
        landlord.press("Work out a response together").press("Ask the sides");
        contractor.sees("No proposal yet").press("Agree to skip this");
        landlord.sees("Up to now the contractor would skip this.").press("Agree to skip this");
        contractor.sees("skipped by all").press("Make the first proposal");
        contractor.write("Title", "Two clinics").write("Text", "On two Saturdays.");
        contractor.press("Propose").closed();
        landlord.sees("On two Saturdays.").write("Say something", "What of Sundays?");
        landlord.press("Send");
        contractor.sees("What of Sundays?").write("Say something", "Sundays too").press("Send");
        landlord.sees("Sundays too").press("Consent to version 1");
        primary(landlord);
        contractor.sees("Landlord consented to version 1").press("Consent to version 1");
        primary(contractor);
        landlord.sees("Agreed: this text is sealed.").sees("Add an action");
        contractor.sees("Agreed: this text is sealed.").sees("Add an action");
        assertThat(landlord.page().locator(".bell-count")).isVisible();
        assertThat(contractor.page().locator(".bell-count")).isVisible();
        landlord.page().close();
        assertThat(contractor.page().locator(".room-faces")).not().containsText("AL");
    }

    private void sit() {
        IssueId issue = nodes.one().raise("Heating requests trebled", "60 in a week.");
        String address = "/" + RoomNavigation.to(issue);
        landlord = sitter(nodes.one(), Stage.LANDLORD, address);
        contractor = sitter(nodes.other(), Stage.CONTRACTOR, address);
        assertThat(landlord.page().locator(".room-faces")).containsText("BC");
        assertThat(contractor.page().locator(".room-faces")).containsText("AL");
    }

    private static Sitter sitter(Stage node, Person person, String address) {
        return Sitter.of(browsers, node, person, Browsers.DESKTOP, ColorScheme.LIGHT, address);
    }

    private static void primary(Sitter sitter) {
        sitter.page().locator("vaadin-dialog[opened] vaadin-button[theme~=primary]").click();
        sitter.closed();
    }
}
