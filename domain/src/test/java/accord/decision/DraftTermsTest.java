package accord.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import accord.decision.DecisionCommand.Propose;
import accord.member.Act;
import accord.member.MemberId;
import accord.member.SideId;
import accord.text.InvalidInput;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What a draft says of itself, which everybody in it can set. */
class DraftTermsTest {
    private static final LocalDate TODAY = LocalDate.parse("2026-01-05");
    private static final MemberId ANN = new MemberId("ann");
    private static final DraftId ID = new DraftId("draft");
    private static final DecisionId DECISION = new DecisionId("d");
    private static final Terms TERMS =
            new Terms(
                    Terms.Kind.INTERIM_RELIEF,
                    LocalDate.parse("2026-02-01"),
                    "At the end of March.",
                    "No cold home.",
                    new Money(420_000));
    private static final Draft BLANK = Draft.blank(ID, DECISION, ANN, null);

    @Test
    void a_draft_carries_the_terms_of_the_version_that_it_begins_from_and_freezes_them() {
        Draft draft =
                Draft.from(
                        ID,
                        DECISION,
                        ANN,
                        new Origin(DECISION, new ProposalId("p"), 1),
                        new Wording("Two.", TERMS));

        assertThat(draft.text("kind")).isEqualTo("interim-relief");
        assertThat(draft.text("reviewOn")).isEqualTo("2026-02-01");
        assertThat(draft.text("value")).isEqualTo("4200.00");
        assertThat(frozen(set(draft, Map.of("title", "Clinics"))).terms()).isEqualTo(TERMS);
    }

    @Test
    void a_draft_that_kept_no_terms_has_those_of_its_version_but_where_somebody_set_one() {
        Draft old =
                new Draft(
                        ID,
                        DECISION,
                        null,
                        0,
                        null,
                        ANN,
                        true,
                        null,
                        Map.of("reviewOn", new Passage("2026-03-01", 1, ANN)));

        Draft whole = old.over(TERMS);

        assertThat(whole.text("kind")).isEqualTo("interim-relief");
        assertThat(whole.text("measure")).isEqualTo("No cold home.");
        assertThat(whole.text("reviewOn")).isEqualTo("2026-03-01");
        assertThat(whole.passage("reviewOn").by()).isEqualTo(ANN);
    }

    @Test
    void of_two_values_the_later_one_holds_and_of_two_texts_the_words_of_both() {
        Draft set = set(BLANK, Map.of("reviewOn", "2026-02-01", "measure", "No cold home now"));

        assertThat(set.merged("reviewOn", "", "2026-02-08", TODAY)).isEqualTo("2026-02-08");
        assertThat(set.merged("reviewOn", "", "", TODAY)).isEmpty();
        assertThat(set.merged("measure", "No cold home", "Not one cold home", TODAY))
                .isEqualTo("Not one cold home now");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "value; £4,200; 4200.00",
                "value; 4200; 4200.00",
                "value; ' 99.5 '; 99.50",
                "reviewOn; 2026-01-05; 2026-01-05"
            })
    void a_value_is_kept_in_one_way_however_it_was_written(
            String field, String written, String kept) {
        assertThat(BLANK.merged(field, "", written, TODAY)).isEqualTo(kept);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "reviewOn; 2026-01-04; must be today or later",
                "reviewOn; tomorrow; must be a day such as 2027-01-15",
                "reviewOn; 2026-02-30; must be a day such as 2027-01-15",
                "reviewOn; +12026-02-01; must be a day such as 2027-01-15",
                "value; 4,20; must be an amount such as 4,200 or 99.50",
                "value; -1; must be an amount such as 4,200 or 99.50",
                "value; 1.005; must have at most two decimals",
                "value; 99999999999999; must be from 0 to 1,000,000,000,000",
                "kind; ''; 'must be one of operating-arrangement, instruction, variation, interim-relief'"
            })
    void what_is_no_such_value_is_refused_by_its_field(String field, String given, String why) {
        assertThatThrownBy(() -> BLANK.merged(field, "", given, TODAY))
                .isInstanceOf(InvalidInput.class)
                .hasMessage(why)
                .extracting(refused -> ((InvalidInput) refused).field())
                .isEqualTo(field);
    }

    @Test
    void a_day_that_is_over_by_the_time_of_freezing_is_refused() {
        Draft draft =
                set(BLANK, Map.of("title", "Clinics", "text", "Two.", "reviewOn", "2026-01-04"));

        assertThatThrownBy(() -> frozen(draft))
                .isInstanceOf(InvalidInput.class)
                .hasMessage("must be today or later");
    }

    @ParameterizedTest
    @EnumSource(Terms.Kind.class)
    void every_kind_has_a_word(Terms.Kind kind) {
        assertThat(DraftTerms.kind(DraftTerms.word(kind))).isEqualTo(kind);
    }

    @Test
    void no_template_has_a_field_of_the_same_name() {
        assertThat(Arrays.stream(Template.values()).flatMap(each -> each.slots().stream()))
                .extracting(Slot::name)
                .doesNotContainAnyElementsOf(DraftTerms.NAMES)
                .doesNotContain(Draft.TITLE, Draft.TEXT, Draft.REASON);
    }

    private static Wording frozen(Draft draft) {
        Act act = new Act(ANN, new SideId("city"), Instant.parse("2026-01-05T09:00:00Z"));
        return ((Propose) draft.frozen(TODAY, act)).wording();
    }

    private static Draft set(Draft draft, Map<String, String> values) {
        Map<String, Passage> passages = new HashMap<>(draft.passages());
        values.forEach((name, text) -> passages.put(name, new Passage(text, 1, ANN)));
        return new Draft(
                ID,
                DECISION,
                draft.proposal(),
                draft.basedOn(),
                draft.origin(),
                ANN,
                true,
                draft.template(),
                passages);
    }
}
