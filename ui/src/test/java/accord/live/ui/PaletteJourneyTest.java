package accord.live.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import accord.Browsers;
import accord.chamber.query.Caucuses;
import accord.issue.IssueId;
import accord.member.query.Person;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * A place, or something to do, found by its name: by keys, by touch, and never more than may be.
 */
class PaletteJourneyTest extends Journey {
    @Test
    void an_issue_is_found_by_a_word_of_its_title_and_gone_to_by_keys_alone() {
        IssueId there = stage.raise("Lifts stand still", "In two towers.");
        landlord =
                sit(
                        Stage.LANDLORD,
                        Browsers.DESKTOP,
                        stage.raise("Damp after rain", "Three homes."));
        Page page = landlord.page();
        page.keyboard().press("Control+k");
        assertThat(field(page)).isFocused();
        page.keyboard().type("lifts st");
        assertThat(options(page)).hasCount(1);
        assertThat(field(page))
                .hasAttribute("aria-activedescendant", options(page).getAttribute("id"));
        landlord.findsNoFault();
        page.keyboard().press("Enter");
        assertThat(page).hasURL(Pattern.compile(".*/issues/" + there.value()));
        assertThat(page.locator("h1")).hasText("Lifts stand still");
        assertThat(page.locator("dialog.palette")).hasCount(0);
    }

    @Test
    void what_the_page_offers_is_done_under_the_name_that_stands_on_its_button() {
        landlord = sit(Stage.LANDLORD, Browsers.DESKTOP, stage.raise("Damp", "Three homes."));
        Page page = landlord.page();
        landlord.button("Work out a response together").waitFor();
        page.keyboard().press("Control+k");
        page.keyboard().type("consent to");
        landlord.sees("Nothing of that name that you may see or do here.");
        page.keyboard().press("Escape");
        assertThat(page.locator("dialog.palette")).hasCount(0);
        page.keyboard().press("?");
        page.locator("dialog.keys button[value=find]").click();
        page.keyboard().type("work out");
        assertThat(options(page).first()).containsText("Work out a response together");
        page.keyboard().press("ArrowDown");
        page.keyboard().press("ArrowUp");
        page.keyboard().press("Enter");
        landlord.press("Ask the sides").closed().sees("No proposal yet");
        finds(page, "take an interim measure", "Act now: interim measure");
        finds(page, "invite", "People of your organisation");
        finds(page, "sign out", "Sign out");
        finds(page, "start a session", "Meet about this");
        page.keyboard().press("Enter");
        landlord.sees("One item a line, with its minutes at the end.");
        page.keyboard().press("Escape");
        landlord.closed().press("Make the first proposal");
        landlord.write("Title", "Dryers").write("Text", "Two a home.").press("Propose").closed();
        finds(page, "amend", "Ask for a change");
        finds(page, "object", "Object with a reason");
    }

    /** By the words that somebody has for it, whatever stands on it. */
    private static void finds(Page page, String words, String act) {
        find(page, words);
        assertThat(options(page).first()).containsText(act);
    }

    @Test
    void on_a_phone_it_is_a_sheet_that_leads_to_what_stands_in_another_part_of_the_room() {
        IssueId issue = stage.raise("Damp in winter", "Three homes.");
        landlord = sit(Stage.LANDLORD, Browsers.PHONE, issue);
        landlord.press("Work out a response together").press("Ask the sides").closed();
        Page page = landlord.page();
        page.locator(".find").click();
        field(page).fill("position");
        assertThat(options(page).first()).containsText("State our position");
        landlord.findsNoFault();
        options(page).first().click();
        landlord.sees("What we can do");
        page.keyboard().press("Escape");
        landlord.closed();
        assertThat(page.locator(".room")).hasAttribute("data-tab", "evidence");
        page.locator(".find").click();
        landlord.press("Close");
        assertThat(page.locator(".find")).isFocused();
    }

    @Test
    void nothing_is_found_of_what_somebody_is_no_party_to_and_no_room_apart_by_anybody() {
        IssueId issue = stage.raise("Damp in spring", "Three homes.");
        stage.bean(Caucuses.class)
                .say(Stage.caller(Stage.LANDLORD), issue, "Ten thousand is our limit");
        Page stranger = browsers.window(stage.address(), Browsers.DESKTOP, ColorScheme.LIGHT);
        stage.signIn(stranger, Stage.STRANGER, "/");
        find(stranger, "damp");
        assertThat(options(stranger)).hasCount(0);
        find(stranger, "repairs in the city");
        assertThat(options(stranger)).hasCount(0);
        contractor = sit(Stage.CONTRACTOR, Browsers.DESKTOP, issue);
        find(contractor.page(), "caucus");
        assertThat(options(contractor.page())).hasCount(0);
        find(contractor.page(), "ten thousand");
        assertThat(options(contractor.page())).hasCount(0);
        find(contractor.page(), "damp in sp");
        assertThat(options(contractor.page())).not().hasCount(0);
    }

    @Test
    void what_the_page_shows_as_not_to_be_done_now_or_does_not_show_is_not_offered() {
        landlord = sit(Stage.LANDLORD, Browsers.DESKTOP, stage.raise("Damp", "Three homes."));
        Page page = landlord.page();
        landlord.button("Work out a response together").waitFor();
        page.evaluate(
                """
                document.querySelector('#page').insertAdjacentHTML('beforeend',
                    '<button>Weigh one</button><button disabled>Weigh two</button>'
                        + '<button hidden>Weigh three</button>')
                """);
        find(page, "weigh ");
        assertThat(options(page)).hasCount(1);
        assertThat(options(page).first()).containsText("Weigh one");
    }

    private static void find(Page page, String words) {
        if (page.locator("dialog.palette").count() == 0) {
            page.locator("#page h1").waitFor();
            page.locator(".find").click();
            assertThat(options(page)).not().hasCount(0);
        }
        field(page).fill(words);
    }

    private static Locator field(Page page) {
        return page.locator("dialog.palette input");
    }

    private static Locator options(Page page) {
        return page.locator("dialog.palette [role=option]");
    }

    private Sitter sit(Person person, int width, IssueId issue) {
        String address = "/" + RoomNavigation.to(issue);
        return Sitter.of(browsers, stage, person, width, ColorScheme.LIGHT, address);
    }
}
