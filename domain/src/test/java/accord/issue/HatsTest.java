package accord.issue;

import static accord.issue.IssueRefused.Reason.ALREADY_ACCEPTED;
import static accord.issue.IssueRefused.Reason.HATS_ALREADY_SWAPPED;
import static accord.issue.IssueRefused.Reason.NOTHING_TO_MARK;
import static accord.issue.IssueRefused.Reason.NOT_A_SIDE;
import static accord.issue.IssueRefused.Reason.NO_POSITION_YET;
import static accord.issue.IssueRefused.Reason.OWN_POSITION;
import static accord.issue.IssueRefused.Reason.RESOLVED;

import accord.issue.IssueCommand.AcceptSkippingHats;
import accord.issue.IssueCommand.MarkRestatement;
import accord.issue.IssueCommand.RestatePosition;
import accord.issue.IssueCommand.StatePosition;
import accord.issue.IssueEvent.HatsSkipAccepted;
import accord.issue.IssueEvent.HatsSwapped;
import accord.issue.IssueEvent.IssueResolved;
import accord.issue.IssueEvent.RestatementMarked;
import accord.text.InvalidInput;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class HatsTest extends OnAnIssue {
    private static final HatsSwapped SWAPPED = new HatsSwapped(ID, false, ANN);

    @Test
    void a_side_states_its_position() {
        issue.given(RAISED)
                .when(new StatePosition(ID, stated(ANN).position(), ANN))
                .expectEvents(stated(ANN));
    }

    @Test
    void a_side_restates_the_position_of_another() {
        issue.given(RAISED, stated(ANN))
                .when(new RestatePosition(ID, CITY, " You are short of crews. ", BOB))
                .expectEvents(restated(CITY, BOB));
    }

    @Test
    void nobody_restates_their_own_position_or_one_that_was_not_stated() {
        refused(
                issue.given(RAISED, stated(ANN)).when(new RestatePosition(ID, CITY, "We.", ANN)),
                OWN_POSITION);
        refused(
                issue.given(RAISED, stated(ANN)).when(new RestatePosition(ID, FIRM, "You.", ANN)),
                NO_POSITION_YET);
    }

    @Test
    void a_side_marks_how_another_put_its_position() {
        issue.given(RAISED, stated(ANN), restated(CITY, BOB))
                .when(new MarkRestatement(ID, FIRM, false, "Not crews: parts.", ANN))
                .expectEvents(new RestatementMarked(ID, FIRM, false, "Not crews: parts.", ANN));
        issue.given(RAISED, stated(ANN), restated(CITY, BOB))
                .when(new MarkRestatement(ID, FIRM, true, "", ANN))
                .expectEvents(fair(FIRM, ANN));
    }

    @Test
    void not_yet_needs_a_correction() {
        issue.given(RAISED, stated(ANN), restated(CITY, BOB))
                .when(new MarkRestatement(ID, FIRM, false, " ", ANN))
                .expectNoEvents()
                .expectException(InvalidInput.class);
    }

    @Test
    void there_is_nothing_to_mark_before_it_is_restated_nor_after_the_position_changed() {
        refused(
                issue.given(RAISED, stated(ANN)).when(new MarkRestatement(ID, FIRM, true, "", ANN)),
                NOTHING_TO_MARK);
        refused(
                issue.given(RAISED, stated(ANN), restated(CITY, BOB), stated(ANN))
                        .when(new MarkRestatement(ID, FIRM, true, "", ANN)),
                NOTHING_TO_MARK);
        refused(
                issue.given(RAISED, stated(ANN), restated(CITY, BOB))
                        .when(new MarkRestatement(ID, CITY, true, "", BOB)),
                NOTHING_TO_MARK);
    }

    @Test
    void with_two_sides_the_second_fair_mark_swaps_the_hats() {
        issue.given(
                        RAISED,
                        stated(ANN),
                        stated(BOB),
                        restated(CITY, BOB),
                        restated(FIRM, ANN),
                        fair(CITY, BOB))
                .when(new MarkRestatement(ID, FIRM, true, "", ANN))
                .expectEvents(fair(FIRM, ANN), SWAPPED);
    }

    @Test
    void with_three_sides_each_restates_the_two_others() {
        List<IssueEvent> all = new ArrayList<>(List.of(raised(Set.of(CITY, FIRM, TEAM))));
        all.addAll(List.of(stated(ANN), stated(BOB), stated(CAT)));
        all.addAll(List.of(restated(FIRM, ANN), restated(TEAM, ANN)));
        all.addAll(List.of(restated(CITY, BOB), restated(TEAM, BOB)));
        all.addAll(List.of(restated(CITY, CAT), restated(FIRM, CAT)));
        all.addAll(List.of(fair(CITY, BOB), fair(TEAM, BOB), fair(CITY, CAT), fair(FIRM, CAT)));

        issue.given(all)
                .when(new MarkRestatement(ID, FIRM, true, "", ANN))
                .expectEvents(fair(FIRM, ANN));
        all.add(fair(FIRM, ANN));
        issue.given(all)
                .when(new MarkRestatement(ID, TEAM, true, "", ANN))
                .expectEvents(fair(TEAM, ANN), SWAPPED);
    }

    @Test
    void a_new_position_ends_only_the_restatements_of_it() {
        issue.given(
                        RAISED,
                        stated(ANN),
                        stated(BOB),
                        restated(FIRM, ANN),
                        fair(CITY, BOB),
                        restated(CITY, BOB),
                        stated(ANN),
                        restated(CITY, BOB))
                .when(new MarkRestatement(ID, FIRM, true, "", ANN))
                .expectEvents(fair(FIRM, ANN), SWAPPED);
    }

    @Test
    void what_is_restated_again_is_marked_again() {
        issue.given(
                        RAISED,
                        stated(ANN),
                        stated(BOB),
                        restated(FIRM, ANN),
                        fair(CITY, BOB),
                        restated(FIRM, ANN),
                        restated(CITY, BOB))
                .when(new MarkRestatement(ID, FIRM, true, "", ANN))
                .expectEvents(fair(FIRM, ANN));
    }

    @Test
    void hats_are_swapped_once() {
        issue.given(
                        RAISED,
                        stated(ANN),
                        stated(BOB),
                        restated(CITY, BOB),
                        restated(FIRM, ANN),
                        fair(CITY, BOB),
                        fair(FIRM, ANN),
                        SWAPPED)
                .when(new MarkRestatement(ID, FIRM, true, "", ANN))
                .expectEvents(fair(FIRM, ANN));
    }

    @Test
    void all_sides_agree_to_skip() {
        issue.given(RAISED)
                .when(new AcceptSkippingHats(ID, ANN))
                .expectEvents(new HatsSkipAccepted(ID, ANN));
        issue.given(RAISED, new HatsSkipAccepted(ID, ANN))
                .when(new AcceptSkippingHats(ID, BOB))
                .expectEvents(new HatsSkipAccepted(ID, BOB), new HatsSwapped(ID, true, BOB));
    }

    @Test
    void a_side_agrees_to_skip_once_and_not_when_the_hats_are_swapped() {
        refused(
                issue.given(RAISED, new HatsSkipAccepted(ID, ANN))
                        .when(new AcceptSkippingHats(ID, ANN)),
                ALREADY_ACCEPTED);
        refused(
                issue.given(RAISED, SWAPPED).when(new AcceptSkippingHats(ID, ANN)),
                HATS_ALREADY_SWAPPED);
    }

    @Test
    void who_is_no_side_swaps_no_hats() {
        refused(
                issue.given(RAISED).when(new StatePosition(ID, stated(ANN).position(), EVE)),
                NOT_A_SIDE);
        refused(
                issue.given(RAISED, stated(ANN)).when(new RestatePosition(ID, CITY, "You.", EVE)),
                NOT_A_SIDE);
        refused(
                issue.given(RAISED, stated(ANN)).when(new MarkRestatement(ID, CITY, true, "", EVE)),
                NOT_A_SIDE);
        refused(issue.given(RAISED).when(new AcceptSkippingHats(ID, EVE)), NOT_A_SIDE);
    }

    @Test
    void nobody_swaps_hats_over_what_is_resolved() {
        IssueResolved resolved = new IssueResolved(ID, ANN);
        refused(
                issue.given(RAISED, resolved)
                        .when(new StatePosition(ID, stated(ANN).position(), ANN)),
                RESOLVED);
        refused(
                issue.given(RAISED, stated(ANN), resolved)
                        .when(new RestatePosition(ID, CITY, "You.", BOB)),
                RESOLVED);
        refused(
                issue.given(RAISED, stated(ANN), restated(CITY, BOB), resolved)
                        .when(new MarkRestatement(ID, FIRM, true, "", ANN)),
                RESOLVED);
        refused(issue.given(RAISED, resolved).when(new AcceptSkippingHats(ID, ANN)), RESOLVED);
    }
}
