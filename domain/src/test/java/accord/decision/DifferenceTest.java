package accord.decision;

import static accord.decision.Difference.Kind.ADDED;
import static accord.decision.Difference.Kind.REMOVED;
import static accord.decision.Difference.Kind.SAME;
import static org.assertj.core.api.Assertions.assertThat;

import accord.decision.Difference.Segment;
import org.junit.jupiter.api.Test;

class DifferenceTest {

    @Test
    void a_changed_number_stands_alone() {
        assertThat(Difference.between("Done in 24.5 hours.", "Done in 36.5 hours.").segments())
                .containsExactly(
                        new Segment(SAME, "Done in "),
                        new Segment(REMOVED, "24.5"),
                        new Segment(ADDED, "36.5"),
                        new Segment(SAME, " hours."));
    }

    @Test
    void words_changed_in_a_row_are_one_change() {
        assertThat(Difference.between("Send a second crew.", "Send two more crew.").segments())
                .containsExactly(
                        new Segment(SAME, "Send "),
                        new Segment(REMOVED, "a second"),
                        new Segment(ADDED, "two more"),
                        new Segment(SAME, " crew."));
    }

    @Test
    void a_short_word_between_two_long_changes_is_read_with_them() {
        assertThat(
                        Difference.between(
                                        "Contractor engineers and plumbers.",
                                        "Landlord surveyors and electricians.")
                                .segments())
                .containsExactly(
                        new Segment(REMOVED, "Contractor engineers and plumbers"),
                        new Segment(ADDED, "Landlord surveyors and electricians"),
                        new Segment(SAME, "."));
    }

    @Test
    void an_added_sentence_leaves_its_neighbours_alone() {
        assertThat(
                        Difference.between(
                                        "We share a crew. Review on Friday.",
                                        "We share a crew. Heaters first. Review on Friday.")
                                .segments())
                .containsExactly(
                        new Segment(SAME, "We share a crew. "),
                        new Segment(ADDED, "Heaters first. "),
                        new Segment(SAME, "Review on Friday."));
    }

    @Test
    void a_sentence_that_stayed_stays_though_others_around_it_share_its_words() {
        assertThat(
                        Difference.between(
                                        "The landlord tells residents. Residents are told by phone. Heaters go to the elderly first.",
                                        "We review it on Friday. The landlord tells residents. We review it on Friday.")
                                .segments())
                .startsWith(
                        new Segment(ADDED, "We review it on Friday. "),
                        new Segment(SAME, "The landlord tells residents. "));
    }

    @Test
    void changes_in_two_lines_do_not_reach_over_the_end_of_the_line() {
        assertThat(
                        Difference.between("One crew\n\nFor a week", "Two crew\n\nFor a month")
                                .segments())
                .containsExactly(
                        new Segment(REMOVED, "One"),
                        new Segment(ADDED, "Two"),
                        new Segment(SAME, " crew\n\nFor a "),
                        new Segment(REMOVED, "week"),
                        new Segment(ADDED, "month"));
    }

    @Test
    void nor_where_nothing_but_the_end_of_the_line_lies_between_them() {
        assertThat(Difference.between("One\nweek", "Two\nmonth").segments())
                .containsExactly(
                        new Segment(REMOVED, "One"),
                        new Segment(ADDED, "Two"),
                        new Segment(SAME, "\n"),
                        new Segment(REMOVED, "week"),
                        new Segment(ADDED, "month"));
    }

    @Test
    void a_word_as_long_as_the_changes_around_it_is_read_with_them_and_a_longer_one_is_not() {
        assertThat(Difference.between("one a two.", "six a ten.").segments())
                .containsExactly(
                        new Segment(REMOVED, "one a two"),
                        new Segment(ADDED, "six a ten"),
                        new Segment(SAME, "."));
        assertThat(Difference.between("one of two.", "six of ten.").segments())
                .containsExactly(
                        new Segment(REMOVED, "one"),
                        new Segment(ADDED, "six"),
                        new Segment(SAME, " of "),
                        new Segment(REMOVED, "two"),
                        new Segment(ADDED, "ten"),
                        new Segment(SAME, "."));
    }

    @Test
    void where_no_word_lies_between_two_changes_they_are_one_however_long_the_dash() {
        assertThat(Difference.between("1 ----- 2.", "3 ----- 4.").segments())
                .containsExactly(
                        new Segment(REMOVED, "1 ----- 2"),
                        new Segment(ADDED, "3 ----- 4"),
                        new Segment(SAME, "."));
    }

    @Test
    void blanks_count() {
        assertThat(Difference.between("one  two", "one two").none()).isFalse();
    }

    @Test
    void from_nothing_all_is_added() {
        assertThat(Difference.between("", "Hello.").segments())
                .containsExactly(new Segment(ADDED, "Hello."));
        assertThat(Difference.between("Hello.", "").segments())
                .containsExactly(new Segment(REMOVED, "Hello."));
        assertThat(Difference.between("", "").segments()).isEmpty();
    }

    @Test
    void too_many_differing_pieces_count_as_replaced_between_what_is_alike() {
        String before = "Begin\n" + "a\n".repeat(Comparison.MOST_PIECES) + "End";
        String after = "Begin\n" + "b\n".repeat(Comparison.MOST_PIECES) + "End";

        assertThat(Difference.between(before, after).segments())
                .extracting(Segment::kind)
                .containsExactly(SAME, REMOVED, ADDED, SAME);
    }

    @Test
    void as_many_as_can_be_compared_are() {
        int half = Comparison.MOST_PIECES / 2;
        String before = "a\n".repeat(half - 1) + "kept\n";
        String after = "kept\n" + "b\n".repeat(half - 1);

        assertThat(Difference.between(before, after).segments())
                .extracting(Segment::kind)
                .containsExactly(REMOVED, SAME, ADDED);
        assertThat(Difference.between("a\n" + before, after).segments())
                .extracting(Segment::kind)
                .containsExactly(REMOVED, ADDED);
    }
}
