package accord.live.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import accord.Browsers;
import accord.issue.IssueId;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import org.junit.jupiter.api.Test;

/** A session, a caucus and a protected room, each as both sides see it. */
class MeetingJourneyTest extends Journey {
    @Test
    void a_session_moves_for_both_and_leaves_its_minutes() {
        sit(Browsers.DESKTOP, Browsers.PHONE);
        landlord.press("Meet about this").press("Start now").closed();
        contractor.sees("Session, 1 of");
        landlord.sees("Ben Cole (Contractor) joined the session").findsNoFault();
        contractor.findsNoFault();
        landlord.press("Next item");
        contractor.sees("Session, 2 of");
        landlord.press("End the session");
        contractor.seesNoMore("Session, 2 of");
        landlord.page().locator(".sessions-held a").first().click();
        landlord.sees("Facilitated by Ana Lund").findsNoFault();
        contractor.in("So far");
        contractor.page().locator(".sessions-held a").first().click();
        contractor.sees("Facilitated by Ana Lund").findsNoFault();
    }

    @Test
    void a_caucus_is_its_own_sides_alone_until_a_text_is_moved_into_the_room() {
        sit(Browsers.PHONE, Browsers.DESKTOP);
        landlord.press("Work out a response together").press("Ask the sides").closed();
        contractor.sees("No proposal yet");
        landlord.in("Evidence");
        follow(landlord, "Your side’s caucus");
        landlord.write("Say something", "Our limit is 500").press("Say it");
        landlord.sees("Our limit is 500").findsNoFault();
        landlord.press("Write a text").write("What it is called", "Two clinics");
        landlord.write("Text", "On both Saturdays.").press("Keep it").closed();
        follow(contractor, "Your side’s caucus");
        contractor.sees("Caucus of the contractor").seesNoMore("Our limit is 500");
        contractor.seesNoMore("Two clinics").findsNoFault();
        contractor.page().goBack();
        landlord.press("Move into the room").press("Show it to all sides").closed();
        contractor.sees("On both Saturdays.").seesNoMore("Our limit is 500");
    }

    @Test
    void a_protected_room_opens_when_both_say_so_and_lets_out_what_both_agree_to() {
        sit(Browsers.DESKTOP, Browsers.PHONE);
        landlord.press("Work out a response together").press("Ask the sides").closed();
        contractor.sees("No proposal yet").in("Evidence");
        follow(landlord, "Protected room");
        follow(contractor, "Protected room");
        landlord.sees("It opens when every side says so").press("Open it for our side");
        contractor.sees("The landlord would talk here.").press("Open it for our side");
        landlord.write("Say something", "We might pay half").press("Say it");
        contractor.sees("We might pay half").findsNoFault();
        landlord.press("Offer a text").write("What it is called", "Half each");
        landlord.write("Text", "Each side pays half.").press("Offer it").closed();
        contractor.press("Agree that it leaves").press("Agree for your side").closed();
        landlord.sees("In the room as a proposal").findsNoFault();
    }

    private static void follow(Sitter sitter, String link) {
        sitter.page()
                .getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(link))
                .locator("visible=true")
                .first()
                .click();
        assertThat(sitter.page().locator(".apart-page")).isVisible();
    }

    private void sit(int one, int other) {
        IssueId issue = stage.raise("Heating requests trebled", "60 in a week.");
        String address = "/" + RoomNavigation.to(issue);
        landlord = Sitter.of(browsers, stage, Stage.LANDLORD, one, ColorScheme.LIGHT, address);
        contractor = Sitter.of(browsers, stage, Stage.CONTRACTOR, other, ColorScheme.DARK, address);
    }
}
