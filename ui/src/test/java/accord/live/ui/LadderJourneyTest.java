package accord.live.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.awaitility.Awaitility.await;

import accord.Browsers;
import accord.contract.ContractId;
import accord.contract.query.Desk;
import accord.decision.DecisionCommand.NoteTimeBox;
import accord.decision.DecisionId;
import accord.decision.query.Decisions;
import accord.decision.query.Due;
import accord.issue.IssueId;
import accord.issue.query.Issues;
import accord.member.Act;
import accord.member.query.Person;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import org.junit.jupiter.api.Test;

/** The sides agree on a ladder; then time runs out, and both see whose turn it is. */
class LadderJourneyTest extends Journey {
    private static final String PROTOCOL = "/contracts/repairs/protocol";

    @Test
    void a_time_box_that_runs_out_leads_up_the_ladder_that_both_agreed_on() {
        agreeOnALadder();
        IssueId issue = stage.raise("Heating requests trebled", "60 in a week.");
        DecisionId decision =
                stage.bean(Issues.class)
                        .ask(
                                Stage.caller(Stage.LANDLORD),
                                issue,
                                "What do we do about this?",
                                Instant.now().plusSeconds(8),
                                false);
        String address = "/" + RoomNavigation.to(issue);
        landlord = sitter(Stage.LANDLORD, Browsers.DESKTOP, ColorScheme.LIGHT, address);
        contractor = sitter(Stage.CONTRACTOR, Browsers.PHONE, ColorScheme.DARK, address);
        landlord.sees("After that it goes to: Contract managers.");
        runsOut(decision);

        landlord.sees("Now with: Contract managers").sees("The ladder: rung 1 of 2");
        contractor.sees("Now with: Contract managers").sees("Carl Cole");
        assertThat(landlord.page().locator(".ladder .here")).containsText("3 days");
        landlord.findsNoFault();
        contractor.findsNoFault();
        landlord.page().locator(".bell summary").click();
        landlord.sees("A time box ran out and nothing was agreed by it");
        landlord.page().keyboard().press("Escape");

        runsOutLater(decision);
        landlord.sees("Now with: Directors").sees("This is the last rung.");
        runsOutLater(decision);
        contractor.sees("Still with: Directors").sees("Next: any side names a new time");
        landlord.press("Give it a new time");
        String day = LocalDate.now(ZoneId.of("Europe/London")).plusDays(30).format(DAY);
        landlord.page().locator("vaadin-dialog[opened] vaadin-date-picker input").fill(day);
        landlord.page().locator("vaadin-dialog[opened] vaadin-time-picker input").fill("12:00");
        landlord.page().keyboard().press("Tab");
        landlord.page().locator("vaadin-dialog[opened] vaadin-button[theme~=primary]").click();
        contractor.sees("Next: your side says whether this is given that time.");
        landlord.sees("Next: the contractor says whether this is given that time.");
        landlord.findsNoFault();
        contractor.findsNoFault();
        contractor.press("Give it until then too");
        landlord.sees("Now with: Directors").seesNoMore("Still with: Directors");
    }

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    /** As Accord notes it when that time has come. */
    private static void runsOutLater(DecisionId decision) {
        Instant until = stage.bean(Decisions.class).state(decision).timeBox().until();
        stage.bean(Desk.class)
                .actAsAccord(
                        new ContractId("repairs"),
                        act ->
                                new NoteTimeBox(
                                        decision,
                                        until,
                                        null,
                                        new Act(act.by(), act.side(), until.plusSeconds(1))));
    }

    /** By hand, in two browsers, as people do it. */
    private void agreeOnALadder() {
        Page landlord = page(Stage.LANDLORD);
        Page contractor = page(Stage.CONTRACTOR);
        press(landlord, "Propose how we communicate");
        press(landlord, "Ask the sides");
        press(contractor, "Make the first proposal");
        contractor.getByLabel("Title", exact()).fill("How we talk");
        contractor.getByLabel("Text", exact()).fill("We answer within a day.");
        row(contractor, 1, "Contract managers", "every side", "Carl Cole", "soon");
        press(contractor, "Propose");
        assertThat(contractor.getByText("row 1 says “soon”").first()).isVisible();
        contractor.getByLabel("Time box, row 1", exact()).fill("3 days");
        contractor.getByText("Add a row").last().click();
        row(contractor, 2, "Directors", "every side", "Director", "1 week");
        press(contractor, "Propose");
        assertThat(landlord.getByText("We answer within a day.").first()).isVisible();
        for (Page page : new Page[] {landlord, contractor}) {
            press(page, "Consent to version 1");
            page.locator("vaadin-dialog[opened] vaadin-button[theme~=primary]").click();
        }
        assertThat(landlord.locator(".ladder .rung-name").first()).hasText("Contract managers");
        assertThat(contractor.getByText("In force since").first()).isVisible();
        landlord.close();
        contractor.close();
    }

    private static void row(Page page, int row, String rung, String side, String who, String time) {
        page.getByLabel("Rung, row " + row, exact()).fill(rung);
        page.getByLabel("Side, row " + row, exact()).fill(side);
        page.locator("[aria-label='Escalation ladder']")
                .getByLabel("Who, row " + row, new Locator.GetByLabelOptions().setExact(true))
                .fill(who);
        page.getByLabel("Time box, row " + row, exact()).fill(time);
    }

    private static Page page(Person person) {
        Page page = browsers.window(stage.address(), Browsers.DESKTOP, ColorScheme.LIGHT);
        stage.signIn(page, person, PROTOCOL);
        return page;
    }

    private static void press(Page page, String button) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button).setExact(true))
                .locator("visible=true")
                .last()
                .click();
    }

    private static Page.GetByLabelOptions exact() {
        return new Page.GetByLabelOptions().setExact(true);
    }

    private static void runsOut(DecisionId decision) {
        await().atMost(Duration.ofSeconds(60))
                .until(() -> {
                    stage.all(Due.class).forEach(due -> due.runOut(Instant.now()));
                    return stage.bean(Decisions.class)
                            .state(decision)
                            .timeBox()
                            .place()
                            .isPresent();
                });
    }

    private static Sitter sitter(Person person, int width, ColorScheme scheme, String address) {
        return Sitter.of(browsers, stage, person, width, scheme, address);
    }
}
