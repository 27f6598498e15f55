package accord.live.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import accord.Browsers;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

/** Talk in threads: answered, settled, taken back, and somebody called. */
class TalkJourneyTest extends Journey {
    @Test
    void a_thread_is_answered_settled_and_reopened_and_an_objection_is_answered() {
        sit(Browsers.DESKTOP);
        propose();
        landlord.write("Say something", "Which engineers?").press("Send");
        contractor.sees("Which engineers?").press("Answer").sees("Answering “Which engineers?”");
        contractor.write("Say something", "The four of us").press("Send");
        assertThat(landlord.page().locator(".thread .answers")).containsText("The four of us");
        landlord.press("Settled");
        contractor.sees("Landlord said that this is settled").seesNoMore("The four of us");
        contractor.press("Show").sees("The four of us").press("Reopen");
        landlord.seesNoMore("this is settled");
        landlord.press("Object with a reason").write("What is wrong with it", "48 hours is long");
        landlord.write("What would resolve it", "24 hours").press("Object").closed();
        Locator objection = contractor.page().locator(".reasons li");
        contractor.press("Landlord objected to version 1");
        assertThat(objection).isFocused();
        objection.getByText("Answer", new Locator.GetByTextOptions().setExact(true)).click();
        contractor.write("Say something", "We can do 24").press("Send");
        assertThat(landlord.page().locator(".reasons .answers")).containsText("We can do 24");
        landlord.findsNoFault();
        contractor.findsNoFault();
    }

    @Test
    void what_a_side_said_with_its_consent_and_why_it_withdrew_it_is_answered() {
        sit(Browsers.PHONE);
        propose();
        landlord.press("Agree to skip this");
        contractor.in("Evidence").press("Agree to skip this").in("Proposal");
        landlord.press("Consent to version 1").write("Reservation, if any", "Only for heating");
        landlord.submit();
        contractor.sees("Landlord has a reservation on version 1");
        contractor.press("Answer").sees("Answering “Only for heating”");
        contractor.write("Say something", "Heating and hot water").press("Send");
        Locator reasons = landlord.page().locator(".reasons li");
        assertThat(reasons.first().locator(".answers")).containsText("Heating and hot water");
        landlord.press("Withdraw consent").write("Why", "The board asked to wait");
        landlord.submit();
        contractor.in("Proposal").sees("Landlord no longer stands to version 1");
        contractor.sees("The board asked to wait").findsNoFault();
        assertThat(reasons).hasCount(2);
        landlord.findsNoFault();
    }

    @Test
    void what_was_just_sent_is_taken_back_and_comes_back_into_the_field() {
        sit(Browsers.DESKTOP);
        landlord.write("Say something", "Meant for somebody else").press("Send");
        contractor.sees("Meant for somebody else");
        landlord.press("Undo");
        contractor.seesNoMore("Meant for somebody else").sees("Landlord took a comment back");
        assertThat(landlord.page().getByLabel("Say something").first())
                .hasValue("Meant for somebody else");
    }

    @Test
    void an_answer_that_was_taken_back_is_still_an_answer() {
        sit(Browsers.DESKTOP);
        contractor.write("Say something", "Which engineers?").press("Send");
        landlord.sees("Which engineers?").press("Answer").sees("Answering “Which engineers?”");
        landlord.write("Say something", "The three").press("Send").press("Undo");
        landlord.sees("Answering “Which engineers?”");
        landlord.write("Say something", "The four").press("Send");
        assertThat(contractor.page().locator(".thread .answers")).containsText("The four");
    }

    @Test
    void what_one_is_about_to_press_stays_when_the_other_acts() {
        sit(Browsers.DESKTOP);
        Locator acknowledge = contractor.button("Acknowledge");
        acknowledge.focus();
        landlord.press("Make the first proposal");
        landlord.write("Title", "Two clinics").write("Text", "Within 48 hours.");
        landlord.press("Propose").closed();
        contractor.sees("Within 48 hours.");
        assertThat(acknowledge).isFocused();
        acknowledge.press("Enter");
        landlord.seesNoMore("not acknowledged yet");
    }

    @Test
    void what_is_written_before_the_answer_has_come_stays_in_the_field() {
        sit(Browsers.DESKTOP);
        Locator field = landlord.page().getByLabel("Say something").first();
        landlord.write("Say something", "One thing");
        List<Route> asked = new ArrayList<>();
        Predicate<String> asking = address -> address.contains("v-r=uidl");
        landlord.page().route(asking, asked::add);
        landlord.press("Send");
        field.pressSequentially(", and another");
        landlord.page().unroute(asking);
        asked.forEach(Route::resume);
        contractor.sees("One thing");
        landlord.sees("Sent.");
        assertThat(field).hasValue(", and another");
        landlord.press("Send");
        contractor.sees(", and another");
        assertThat(field).hasValue("");
    }

    @Test
    void an_at_sign_offers_who_can_be_called_and_they_are_told() {
        sit(Browsers.DESKTOP);
        Locator field = landlord.page().getByLabel("Say something").first();
        field.pressSequentially("How many, @Be");
        landlord.sees("Ben Cole").findsNoFault();
        field.press("Enter");
        assertThat(field).hasValue("How many, @Ben Cole ");
        landlord.press("Send");
        contractor.sees("How many, @Ben Cole");
        contractor.page().navigate(stage.address() + "/notices");
        contractor.sees("Landlord called you in the talk");
    }

    @Test
    void who_comes_back_goes_to_the_first_comment_that_is_new() {
        sit(Browsers.DESKTOP);
        landlord.write("Say something", "Which engineers?").press("Send");
        contractor.sees("Which engineers?");
        String room = landlord.page().url();
        landlord.page().navigate(stage.address() + "/");
        contractor.write("Say something", "The four of us").press("Send").sees("The four of us");
        contractor.write("Say something", "From Monday").press("Send").sees("From Monday");
        landlord.page().navigate(room);
        landlord.page().getByText("2 things happened since you last looked").click();
        landlord.press("Go to the first new comment");
        Locator first = landlord.page().locator(".first-new");
        assertThat(first).containsText("The four of us");
        assertThat(first).isFocused();
        assertThat(first).isInViewport();
        landlord.findsNoFault();
    }

    @Test
    void another_page_begins_at_its_top() {
        sit(Browsers.DESKTOP);
        Page page = landlord.page();
        page.setViewportSize(Browsers.DESKTOP, 300);
        page.evaluate("scrollTo(0, 400)");
        page.locator(".crumbs a").first().click();
        page.waitForURL("**/contracts/repairs");
        landlord.sees("Repair requests");
        page.waitForFunction("scrollY === 0");
    }

    @Test
    void a_button_that_is_pressed_twice_opens_one_dialog() {
        sit(Browsers.DESKTOP);
        landlord.button("Make the first proposal").dblclick();
        landlord.sees("It costs at most");
        assertThat(landlord.page().locator("vaadin-dialog[opened]")).hasCount(1);
        landlord.page().keyboard().press("Escape");
        landlord.closed();
    }

    @Test
    void who_has_sent_what_they_wrote_is_no_longer_said_to_write() {
        sit(Browsers.DESKTOP);
        landlord.page().getByLabel("Say something").first().pressSequentially("Which engineers?");
        contractor.sees("is writing");
        landlord.press("Send");
        contractor.sees("Which engineers?");
        assertThat(contractor.page().locator(".talk .writing"))
                .hasText("", new LocatorAssertions.HasTextOptions().setTimeout(1000));
    }

    @Test
    void who_writes_before_the_field_is_there_sets_nothing_off() {
        sit(Browsers.DESKTOP);
        propose();
        List<Route> asked = new ArrayList<>();
        Predicate<String> asking = address -> address.contains("v-r=uidl");
        contractor.page().route(asking, asked::add);
        contractor.button("Ask for a change").focus();
        contractor.page().keyboard().press("Enter");
        contractor.page().keyboard().type("capacity");
        contractor.page().unroute(asking);
        asked.forEach(Route::resume);
        contractor.sees("Send as version 2");
        assertThat(contractor.page().locator("vaadin-dialog[opened]")).hasCount(1);
    }

    private void propose() {
        contractor.press("Make the first proposal");
        contractor.write("Title", "Two clinics").write("Text", "Within 48 hours.");
        contractor.press("Propose").closed();
        landlord.sees("Within 48 hours.");
    }
}
