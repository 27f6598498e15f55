package accord.live.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import accord.Browsers;
import com.microsoft.playwright.Locator;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What happened so far, beside what is decided: curated, live, and complete where it is asked. */
class TimelineJourneyTest extends Journey {
    /** A list by days as the browser tells it, and how long things took, in this browser's zone. */
    private static final String BY_DAYS =
            """
            async () => {
              const day = 86400000, at = ago => new Date(Date.now() - ago).toISOString();
              document.body.insertAdjacentHTML('beforeend', `<ol id="days" data-days>
                ${[0, 1, 1, 3].map(d => `<li><accord-time at="${at(d * day)}" words="hour"></accord-time></li>`).join('')}
                </ol><p id="took"><accord-span from="2026-03-01T09:00:00Z" until="2026-03-01T12:20:00Z"></accord-span>,
                <accord-span from="2026-03-02T17:00:00Z" until="2026-03-06T09:00:00Z"></accord-span>,
                <accord-span from="2026-03-02T17:00:00Z" until="2026-03-02T17:00:20Z"></accord-span></p>`);
              await new Promise(requestAnimationFrame);
              return [...document.querySelectorAll('#days > li')].map(l => l.dataset.day ?? '').join('|')
                .replace(/\\w+day \\d+ \\w+$/, 'a day') + ': ' + document.querySelector('#took').textContent.replace(/\\s+/g, ' ');
            }
            """;

    /** A moment of an earlier year, and the present one. */
    private static final String EXACTLY =
            """
            async () => {
              document.body.insertAdjacentHTML('beforeend', `<p id="exactly">
                <accord-time at="2011-07-02T11:30:00Z" words="exact"></accord-time>;
                <accord-time at="${new Date().toISOString()}" words="exact"></accord-time></p>`);
              await new Promise(requestAnimationFrame);
              return document.querySelector('#exactly').textContent.replace(/\\s+/g, ' ').trim();
            }
            """;

    @Test
    void it_stands_beside_the_decision_and_is_one_tap_away_on_a_phone() {
        sit();
        assertThat(landlord.page().locator(".timeline h2")).isInViewport();
        assertThat(landlord.page().locator(".so-far .milestone").first()).isInViewport();
        contractor.in("So far");
        assertThat(contractor.page().locator(".timeline h2")).isInViewport();
        assertThat(contractor.page().locator(".so-far .milestone").first()).isInViewport();
    }

    @Test
    void what_is_said_is_one_line_that_counts_on_and_unfolds_and_milestones_say_how_long() {
        sit();
        contractor.press("Make the first proposal");
        contractor.write("Title", "Two clinics").write("Text", "Within 48 hours.");
        contractor.press("Propose").closed();
        say(landlord, "One").sees("Landlord commented");
        leads(landlord.press("Landlord commented"), ".said-list .say");
        landlord.button("Contractor proposed “Two clinics”").focus();
        landlord.page().keyboard().press("Enter");
        leads(landlord, ".version-text");
        landlord.page().mouse().move(0, 0);
        say(landlord, "Two").sees("2 comments by the landlord");
        Locator run = landlord.page().locator(".timeline details");
        run.locator("summary").click();
        assertThat(run.locator("li")).hasCount(2);
        say(contractor.in("Talk"), "Three").in("So far");
        landlord.sees("3 comments by the landlord and the contractor");
        contractor.sees("3 comments by the landlord and the contractor");
        assertThat(run.locator("li")).hasCount(3);
        contractor.page().locator(".timeline summary").click();
        leads(contractor.press("Contractor commented"), ".said-list li:last-child .say");
        assertThat(contractor.page().locator(".room")).hasAttribute("data-tab", "talk");
        landlord.findsNoFault().press("Agree to skip this");
        contractor.in("Evidence").press("Agree to skip this");
        landlord.press("Consent to version 1");
        landlord.page().locator("vaadin-dialog[opened] vaadin-button[theme~=primary]").click();
        contractor
                .in("Proposal")
                .sees("Landlord consented to version 1")
                .press("Consent to version 1");
        contractor.page().locator("vaadin-dialog[opened] vaadin-button[theme~=primary]").click();
        landlord.closed().sees("after it was proposed");
        assertThat(landlord.page().locator(".timeline .milestone .lasted").first())
                .hasText("less than a minute after it was proposed");
        contractor.closed().in("So far").findsNoFault();
    }

    @Test
    void what_was_written_before_the_text_that_stands_now_is_shown_by_what_it_changed() {
        sit();
        contractor.press("Make the first proposal");
        contractor.write("Title", "Two clinics").write("Text", "Within 48 hours.");
        contractor.press("Propose").closed();
        for (String hours : new String[] {"36", "24"}) {
            contractor.press("Ask for a change").write("Text", "Within " + hours + " hours.");
            contractor.write("Why", "Sooner");
            contractor.press("Send as version " + (hours.equals("36") ? 2 : 3)).closed();
        }
        landlord.press("Read version 3").press("Contractor wrote version 2");
        Locator changes = landlord.page().locator("vaadin-dialog[opened] .difference");
        assertThat(changes.locator("del")).hasText("48");
        assertThat(changes.locator("ins")).hasText("36");
        landlord.findsNoFault().press("Close").closed();
        leads(landlord.press("Contractor wrote version 3"), ".version-text");
    }

    @Test
    void what_waits_on_a_side_leads_to_where_it_is_done() {
        sit();
        contractor.press("Acknowledge");
        landlord.sees("Next: both sides say how things are");
        leads(landlord.press("Show me"), ".hats-card");
        leads(contractor.press("Show me"), ".hats-card");
        assertThat(contractor.page().locator(".room")).hasAttribute("data-tab", "evidence");
        contractor.findsNoFault();
    }

    @Test
    void of_a_long_story_the_latest_and_how_it_began_are_told_until_all_of_it_is_asked_for() {
        sit();
        contractor.press("Make the first proposal");
        contractor.write("Title", "Two clinics").write("Text", "Within 48 hours.");
        contractor.press("Propose").closed();
        for (int version = 2; version <= 8; version++) {
            contractor.press("Ask for a change");
            contractor.write("Text", "Within %d hours.".formatted(40 - version));
            contractor.write("Why", "Sooner").press("Send as version " + version).closed();
        }
        landlord.sees("Contractor wrote version 8");
        Locator lines = landlord.page().locator(".timeline > .so-far > li");
        assertThat(lines).hasCount(10);
        assertThat(lines.last()).containsText("Landlord raised this issue");
        landlord.press("Show all of it");
        assertThat(lines).hasCount(10);
        landlord.sees("Contractor proposed “Two clinics”").seesNoMore("Show all of it");
    }

    @Test
    void an_exact_moment_has_its_year_once_that_is_over() {
        sit();
        assertThat((String) landlord.page().evaluate(EXACTLY))
                .matches("2 Jul 2011, [0-2]\\d:30; \\d{1,2} [A-Z][a-z]{2,3}, \\d\\d:\\d\\d");
    }

    @Test
    void days_and_durations_are_counted_in_the_zone_of_whoever_reads() {
        sit();
        assertThat(landlord.page().evaluate(BY_DAYS))
                .isEqualTo("|Yesterday||a day: 3 h 20 min, 4 days, less than a minute");
    }

    /** It is before whoever wanted to go there, marked, and the next key goes on from there. */
    private static void leads(Sitter sitter, String place) {
        Locator there = sitter.page().locator(place);
        assertThat(there).isFocused();
        assertThat(there).isInViewport();
        assertThat(there).hasClass(Pattern.compile(".*\\bcome-to\\b.*"));
    }

    private static Sitter say(Sitter sitter, String words) {
        return sitter.write("Say something", words).press("Send").sees(words);
    }

    private void sit() {
        sit(Browsers.PHONE);
        // who points at the timeline reads it, and what is new waits
        landlord.page().mouse().move(0, 0);
    }
}
