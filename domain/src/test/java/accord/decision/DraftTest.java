package accord.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import accord.decision.DecisionCommand.Amend;
import accord.decision.DecisionCommand.Propose;
import accord.decision.DecisionEvent.ProposalMade;
import accord.member.Act;
import accord.member.MemberId;
import accord.member.SideId;
import accord.text.InvalidInput;
import accord.text.Text;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What people write together before it is a version. */
class DraftTest {
    private static final DraftId ID = new DraftId("draft");
    private static final DecisionId DECISION = new DecisionId("d");
    private static final MemberId ANN = new MemberId("ann");
    private static final Act ACT =
            new Act(ANN, new SideId("city"), Instant.parse("2026-01-05T09:00:00Z"));
    private static final Origin ORIGIN =
            new Origin(new DecisionId("elsewhere"), new ProposalId("p"), 1);
    private static final LocalDate TODAY = LocalDate.parse("2026-01-05");
    private static final Fields FILLED =
            new Fields(
                    Template.SURGE,
                    List.of(
                            Filled.text("triage", "Babies first."),
                            Filled.table(
                                    "exitWhen",
                                    List.of(List.of("Intake", "40"), List.of("Oldest|job", "")))));

    @Test
    void an_empty_page_has_a_title_a_text_its_templates_fields_and_a_reason() {
        Draft plain = Draft.blank(ID, DECISION, ANN, null);
        assertThat(plain.passages().keySet())
                .containsExactly(
                        "title", "text", "kind", "reviewOn", "value", "exit", "measure", "reason");
        assertThat(plain.text("kind")).isEqualTo("operating-arrangement");
        assertThat(plain.passages().values())
                .extracting(Passage::revision, Passage::by)
                .containsOnly(tuple(0, null));
        assertThat(plain.opened()).isFalse();
        Draft surge = Draft.blank(ID, DECISION, ANN, Template.SURGE);
        assertThat(surge.passages().keySet())
                .startsWith("title", "text", "kind")
                .contains("exitWhen")
                .endsWith("reason");
    }

    @Test
    void one_begun_from_a_proposal_has_its_words_and_amends_its_current_version() {
        Draft draft = Draft.of(ID, DECISION, ANN, proposal());
        assertThat(draft.passages()).doesNotContainKey("title");
        assertThat(draft.basedOn()).isEqualTo(1);
        assertThat(draft.text("text")).isEqualTo("Two clinics.");
        assertThat(draft.text("triage")).isEqualTo("Babies first.");
        assertThat(draft.text("exitWhen")).isEqualTo("Intake | 40\nOldest¦job | ");
        assertThat(draft.frozenAs()).isEqualTo(new ProposalId("p"));
    }

    @Test
    void frozen_it_is_a_proposal_that_takes_its_id_from_the_draft() {
        Draft draft =
                with(
                        Draft.blank(ID, DECISION, ANN, null),
                        Map.of("title", "Clinics", "text", "Two.", "reason", "Winter"));
        assertThat(draft.frozen(TODAY, ACT))
                .isEqualTo(
                        new Propose(
                                DECISION,
                                new ProposalId("draft"),
                                "Clinics",
                                new Wording("Two.", Terms.PLAIN),
                                "Winter",
                                null,
                                ACT));
    }

    @Test
    void frozen_it_amends_the_version_that_it_was_begun_from_with_the_terms_that_it_has() {
        Terms dear = new Terms(Terms.Kind.INSTRUCTION, null, "", "", new Money(100));
        Draft draft =
                with(
                        Draft.of(ID, DECISION, ANN, proposal()),
                        Map.of(
                                "text", "Three.",
                                "reason", "Snow",
                                "exitWhen", "Intake|40\n \n Oldest job ",
                                "kind", "instruction",
                                "value", "1.00"));
        assertThat(draft.frozen(TODAY, ACT))
                .isEqualTo(
                        new Amend(
                                DECISION,
                                new ProposalId("p"),
                                new Wording(
                                        "Three.",
                                        dear,
                                        new Fields(
                                                Template.SURGE,
                                                List.of(
                                                        Filled.text("triage", "Babies first."),
                                                        Filled.table(
                                                                "exitWhen",
                                                                List.of(
                                                                        List.of("Intake", "40"),
                                                                        List.of(
                                                                                "Oldest job",
                                                                                "")))))),
                                "Snow",
                                1,
                                ACT));
    }

    @Test
    void what_is_written_in_a_field_is_merged_and_has_a_limit() {
        Draft draft = with(Draft.blank(ID, DECISION, ANN, null), Map.of("text", "Two clinics now"));
        assertThat(draft.merged("text", "Two clinics", "Three clinics", TODAY))
                .isEqualTo("Three clinics now");
        String most = "x".repeat(Text.DOCUMENT);
        assertThat(draft.merged("title", "", most, TODAY)).isEqualTo(most);
        assertThat(draft.merged("title", most, "", TODAY)).isEmpty();
        assertThatThrownBy(() -> draft.merged("text", "", most + "x", TODAY))
                .isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> draft.merged("text", most + "x", "", TODAY))
                .isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> draft.passage("triage"))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("title, text, kind, reviewOn, value, exit, measure, reason");
    }

    @Test
    void all_of_it_is_in_a_version_that_says_the_same_and_not_where_a_field_says_something_else() {
        Draft draft = Draft.from(ID, DECISION, ANN, ORIGIN, proposal().current().wording());
        Draft same = with(draft, Map.of("title", "Clinics ", "text", "Two clinics.\n"));
        assertThat(same.isAllIn(proposal(), proposal().current())).isTrue();
        for (String field : List.of("title", "text", "measure", "triage", "reason")) {
            Draft more = with(same, Map.of(field, "Two clinics. Now."));
            assertThat(more.isAllIn(proposal(), proposal().current())).as(field).isFalse();
        }
    }

    private static Draft with(Draft draft, Map<String, String> written) {
        Map<String, Passage> passages = new HashMap<>(draft.passages());
        written.forEach((name, text) -> passages.put(name, new Passage(text, 1, ANN)));
        @Nullable ProposalId proposal = draft.proposal();
        return new Draft(
                ID,
                DECISION,
                proposal,
                draft.basedOn(),
                draft.origin(),
                ANN,
                true,
                draft.template(),
                passages);
    }

    private static Proposal proposal() {
        Wording wording = new Wording("Two clinics.", Terms.PLAIN, FILLED);
        return Proposal.of(
                new ProposalMade(
                        DECISION,
                        new ProposalId("p"),
                        "Clinics",
                        wording,
                        wording.hash(),
                        "",
                        null,
                        ACT));
    }
}
