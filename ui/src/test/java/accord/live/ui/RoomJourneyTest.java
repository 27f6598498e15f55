package accord.live.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import accord.Browsers;
import accord.issue.IssueId;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Two people before two browsers: whatever one does, the other sees without loading anything. */
class RoomJourneyTest extends Journey {
    private static final String CLINICS =
            "Homes without any heating come first, the rest within 48 hours.\n\n"
                    + "The contractor runs clinics on the next two Saturdays.";

    private static final LocatorAssertions.IsInViewportOptions WHOLE =
            new LocatorAssertions.IsInViewportOptions().setRatio(1);

    @Test
    void from_a_surge_to_its_lessons_on_a_desktop_and_on_a_phone() {
        sit(Browsers.DESKTOP, ColorScheme.LIGHT, Browsers.PHONE, ColorScheme.DARK);
        acknowledge();
        ask();
        standInEachOthersShoes();
        propose();
        talk();
        consentAndAmend();
        objectAndResolve();
        agree();
        act();
        resolve();
    }

    @Test
    void the_same_the_other_way_round_without_restating() {
        sit(Browsers.PHONE, ColorScheme.LIGHT, Browsers.DESKTOP, ColorScheme.DARK);
        acknowledge();
        ask();
        skip();
        propose();
        talk();
        consentAndAmend();
        objectAndResolve();
        agree();
        act();
        resolve();
    }

    @Test
    void a_text_that_changes_under_an_open_consent_is_shown_and_nothing_typed_is_lost() {
        sit(Browsers.DESKTOP, ColorScheme.LIGHT, Browsers.DESKTOP, ColorScheme.DARK);
        ask();
        skip();
        propose();
        contractor.sees("Landlord has seen version 1 and not said yet");
        landlord.press("Consent to version 1").write("Reservation, if any", "Only for heating");
        contractor.press("Ask for a change").write("Text", CLINICS.replace("48", "24"));
        contractor.write("Why", "As the landlord needs it").press("Send as version 2").closed();
        landlord.sees("The text changed while you were reading: the contractor wrote version 2.");
        assertThat(landlord.page().locator(".consent-text ins").first()).hasText("24");
        landlord.press("Consent to version 2").closed();
        contractor.sees("Landlord consented to version 2, with a reservation");
        contractor.sees("Only for heating");
    }

    @Test
    void a_lost_line_says_so_keeps_what_is_written_and_catches_up_by_itself() throws Exception {
        try (Tap line = new Tap(stage.port())) {
            sit(stage.address(), line.address());
            ask();
            landlord.write("Say something", "Before").press("Send").sees("Before");
            contractor.sees("Before").write("Say something", "Half a sen");
            line.cut();
            landlord.write("Say something", "Meanwhile").press("Send").sees("Meanwhile");
            assertThat(contractor.page().locator("vaadin-connection-indicator"))
                    .containsText("The connection is lost");
            line.mend();
            contractor.sees("Meanwhile");
            assertThat(contractor.page().locator(".said-list").getByText("Meanwhile")).hasCount(1);
            assertThat(contractor.page().locator(".talk textarea")).hasValue("Half a sen");
            contractor.write("Say something", "Half a sentence").press("Send");
            landlord.sees("Half a sentence");
        }
    }

    @Test
    void a_page_that_is_made_anew_after_a_lost_message_goes_on_where_it_was() throws Exception {
        try (Tap line = new Tap(stage.port())) {
            sit(stage.address(), line.address());
            ask();
            landlord.write("Say something", "Before").press("Send").sees("Before");
            contractor.sees("Before").write("Say something", "Half a sen");
            line.loseOne();
            landlord.write("Say something", "Lost on the way").press("Send");
            landlord.sees("Lost on the way");
            landlord.page().waitForCondition(line::lostOne);
            landlord.write("Say something", "After it").press("Send").sees("After it");
            contractor.sees("After it").sees("Lost on the way");
            assertThat(contractor.page().locator(".said-list li")).hasCount(3);
            assertThat(contractor.page().locator(".talk textarea")).hasValue("Half a sen");
            landlord.write("Say something", "And on").press("Send");
            contractor.sees("And on").write("Say something", "Half a sentence").press("Send");
            landlord.sees("Half a sentence");
        }
    }

    @Test
    void everything_is_reached_by_keys_and_who_writes_is_seen() {
        sit(Browsers.DESKTOP, ColorScheme.LIGHT, Browsers.DESKTOP, ColorScheme.DARK);
        ask();
        skip();
        propose();
        landlord.page().keyboard().press("?");
        landlord.sees("Consent to the version on the page").findsNoFault();
        landlord.page().keyboard().press("Escape");
        landlord.seesNoMore("Consent to the version on the page");
        assertThat(landlord.page().locator("dialog.keys")).hasCount(0);
        landlord.page().keyboard().press("t");
        landlord.page().keyboard().type("Said by keys");
        contractor.sees("Ana Lund is writing");
        landlord.page().keyboard().press("Control+Enter");
        contractor.sees("Said by keys").seesNoMore("Ana Lund is writing");
        contractor.page().locator("h1").first().click();
        contractor.page().keyboard().press("c");
        contractor.sees("Reservation, if any");
        contractor.page().keyboard().press("Escape");
        contractor.closed();
        assertThat(contractor.button("Consent to version 1")).isFocused();
        contractor.page().keyboard().press("c");
        contractor.sees("Reservation, if any");
        contractor.page().keyboard().press("Control+Enter");
        contractor.closed().sees("Contractor consented to version 1");
        assertThat(contractor.page().locator(".prop-acts")).isFocused();
    }

    private void sit(String one, String other) {
        IssueId issue = stage.raise("No heating", "In the whole block.");
        String address = "/" + RoomNavigation.to(issue);
        landlord = Sitter.at(one, browsers, stage, Stage.LANDLORD, address);
        contractor = Sitter.at(other, browsers, stage, Stage.CONTRACTOR, address);
    }

    private void sit(int one, ColorScheme ofOne, int other, ColorScheme ofOther) {
        IssueId issue =
                stage.raise(
                        "Heating requests went from 18 to 60 in a week",
                        "60 requests in the week of 24 October.");
        String address = "/" + RoomNavigation.to(issue);
        landlord = Sitter.of(browsers, stage, Stage.LANDLORD, one, ofOne, address);
        contractor = Sitter.of(browsers, stage, Stage.CONTRACTOR, other, ofOther, address);
        assertThat(landlord.page().locator(".room-faces")).containsText("BC");
        assertThat(contractor.page().locator(".room-faces")).containsText("AL");
    }

    /** One button at a time is loud: the response's when the viewer's side has seen the issue. */
    private void acknowledge() {
        String ask = "Work out a response together";
        assertThat(landlord.button(ask)).not().hasAttribute("theme", "primary");
        landlord.press("Acknowledge");
        assertThat(landlord.button(ask)).hasAttribute("theme", "primary");
        contractor.sees("acknowledged by the landlord");
        contractor.press("Acknowledge");
        landlord.sees("acknowledged by both sides");
    }

    private void ask() {
        landlord.in("Proposal").press("Work out a response together").press("Ask the sides");
        contractor.in("Proposal").sees("What do we do about this?").sees("No proposal yet");
        landlord.closed().findsNoFault();
    }

    private void standInEachOthersShoes() {
        landlord.in("Evidence");
        contractor.in("Evidence");
        state(landlord, "Two surveyors off", "Approve orders the same day", "Babies come first");
        contractor.sees("Two surveyors off");
        state(contractor, "Four gas engineers", "Two weekends of overtime", "Routine visits wait");
        landlord.sees("Two weekends of overtime");
        landlord.press("Put it in our words").write("As we understand it", "You have no engineers");
        landlord.press("Say it").closed();
        contractor.sees("You have no engineers").press("Not yet");
        contractor.write("What is not right yet", "We have four").press("Say so").closed();
        landlord.sees("Not yet: We have four").press("Put it in other words");
        landlord.write("As we understand it", "You have four engineers").press("Say it").closed();
        contractor.sees("You have four engineers").press("That is fair");
        contractor.press("Put it in our words").write("As we understand it", "You lack people");
        contractor.press("Say it").closed();
        landlord.sees("You lack people").press("That is fair");
        contractor.sees("all fair").findsNoFault();
        landlord.sees("all fair").findsNoFault();
    }

    private static void state(Sitter sitter, String condition, String can, String need) {
        sitter.press("State our position").write("Condition", condition);
        sitter.write("What we can do", can).write("What we need", need).press("State it").closed();
    }

    private void skip() {
        landlord.in("Evidence").press("Agree to skip this");
        contractor.in("Evidence").sees("Up to now the landlord would skip this.");
        contractor.press("Agree to skip this");
        landlord.sees("skipped by all");
    }

    private void propose() {
        contractor.in("Proposal").press("Make the first proposal");
        contractor.write("Title", "Two weekend clinics").write("Text", CLINICS);
        contractor.findsNoFault().press("Propose").closed();
        landlord.in("Proposal").sees("Two weekend clinics").sees("the next two Saturdays");
        landlord.findsNoFault();
        landlord.page().evaluate("scrollTo(0, 0)");
        for (String first : List.of(".question h2", ".next", ".stand", ".version-text .prose p")) {
            assertThat(landlord.page().locator(first).first()).isInViewport(WHOLE);
        }
        assertThat(landlord.button("Consent to version 1")).isInViewport(WHOLE);
    }

    /** What stands in the row above the text, one word a side. */
    private static void standing(Sitter sitter, String landlord, String contractor) {
        assertThat(sitter.page().locator(".stand-word"))
                .hasText(new String[] {landlord, contractor});
    }

    private void talk() {
        landlord.in("Talk").write("Say something", "Our limit is £500").press("Send");
        contractor.in("Talk").sees("Our limit is £500");
        contractor.write("Say something", "Heating only is fine for us").press("Send");
        landlord.sees("Heating only is fine for us");
        contractor.findsNoFault();
    }

    private void consentAndAmend() {
        landlord.in("Proposal").press("Consent to version 1");
        landlord.sees("It is agreed when the contractor has consented").findsNoFault();
        landlord.submit();
        contractor.in("Proposal").sees("Landlord consented to version 1");
        standing(contractor, "✓ Consented", "○ Wrote it, undecided");
        contractor.press("Ask for a change").sees("This voids the consent of the landlord.");
        contractor.write("Text", CLINICS.replace("Saturdays", "weekends"));
        contractor.write("Why", "Two days are not enough").press("Send as version 2").closed();
        landlord.sees("Landlord consented to version 1; version 2 voided it");
        landlord.sees("Contractor wrote version 2 while you were reading.").sees("Saturdays");
        contractor.sees("version 2 voided it, not seen yet");
        standing(contractor, "↺ Consent void", "○ Wrote it, undecided");
        landlord.press("Read version 2").sees("Changed since your consent to version 1");
        assertThat(landlord.page().locator(".prop ins").first()).hasText("weekends");
        contractor.seesNoMore("version 2 voided it, not seen yet");
        landlord.findsNoFault();
    }

    private void objectAndResolve() {
        landlord.press("Object with a reason").write("What is wrong with it", "48 hours is long");
        landlord.write("What would resolve it", "24 hours").press("Object").closed();
        contractor.sees("Landlord objected to version 2").sees("48 hours is long");
        standing(contractor, "! Objects", "○ Wrote it, undecided");
        contractor.press("Ask for a change");
        contractor.write("Text", CLINICS.replace("Saturdays", "weekends").replace("48", "24"));
        contractor.write("Why", "It resolves the objection").press("Send as version 3").closed();
        landlord.press("Read version 3").press("Say it is resolved");
        landlord.submit();
        contractor.sees("Landlord says that it is resolved");
    }

    /** How somebody reads the text stays theirs when another side consents to it. */
    private void agree() {
        landlord.press("Clean text");
        contractor.press("Consent to version 3");
        contractor.submit();
        landlord.sees("Contractor consented to version 3");
        assertThat(landlord.page().locator(".versions [aria-pressed=true]")).hasText("Clean text");
        landlord.press("Consent to version 3");
        landlord.sees("with your consent the text is agreed and sealed");
        landlord.submit();
        landlord.sees("Agreed: this text is sealed.").findsNoFault();
        contractor.sees("Agreed: this text is sealed.").findsNoFault();
        assertThat(contractor.page().locator(".seal[data-closed]").first()).isVisible();
    }

    private void act() {
        landlord.in("So far").press("Add an action").write("What is to be done", "Run the clinics");
        landlord.page().locator("vaadin-dialog vaadin-select").click();
        landlord.page().locator("vaadin-select-item, vaadin-item").getByText("Ben Cole").click();
        landlord.press("Add it").closed();
        contractor.in("So far").sees("Run the clinics").press("Done");
        contractor.write("What shows it", "60 homes visited").press("It is done").closed();
        landlord.sees("60 homes visited").findsNoFault();
    }

    private void resolve() {
        landlord.press("Say it is resolved");
        landlord.submit();
        contractor.sees("Resolved, says the landlord; it is when every side says so.");
        contractor.press("Say it is resolved");
        contractor.submit();
        landlord.sees("Resolved, say all sides").press("Note a lesson");
        landlord.write("What should be done otherwise next time", "Check boilers in September");
        landlord.press("Note it").closed();
        contractor.sees("Check boilers in September").findsNoFault();
        landlord.findsNoFault();
    }
}
