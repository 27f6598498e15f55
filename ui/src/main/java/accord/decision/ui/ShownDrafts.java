package accord.decision.ui;

import accord.contract.ui.Table;
import accord.decision.DecisionId;
import accord.decision.DecisionState;
import accord.decision.Draft;
import accord.decision.Proposal;
import accord.decision.query.LiveDraft;
import accord.member.MemberId;
import accord.member.query.Person;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Drafts as the page shows them on which their decisions are made. */
public record ShownDrafts(List<LiveDraft> all, Function<MemberId, Optional<Person>> people) {

    /** Which decisions are still written about. */
    public static Set<DecisionId> open(Collection<DecisionState> decisions) {
        return decisions.stream()
                .filter(each -> !each.hasEnded())
                .map(each -> each.opening().decision())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Those about a decision that is still open. */
    public List<DraftsPart.Row> of(DecisionState decision, Table table) {
        return decision.hasEnded()
                ? List.of()
                : all.stream()
                        .filter(each ->
                                each.draft().decision().equals(decision.opening().decision()))
                        .map(each -> row(each, decision, table))
                        .toList();
    }

    private DraftsPart.Row row(LiveDraft live, DecisionState decision, Table table) {
        Draft draft = live.draft();
        return new DraftsPart.Row(
                draft.id(),
                name(draft, decision),
                draft.opened(),
                live.hands().stream()
                        .map(hand -> hand.member())
                        .distinct()
                        .map(people)
                        .flatMap(Optional::stream)
                        .toList(),
                DraftNavigation.to(draft),
                table.chairs());
    }

    /** What a draft will be, in a few words. */
    static String name(Draft draft, DecisionState decision) {
        if (draft.proposal() == null) {
            String title = draft.text(Draft.TITLE).strip();
            return title.isEmpty() ? "A new proposal" : "A new proposal: “" + title + "”";
        }
        return decision.proposal(draft.proposal())
                .map(Proposal::title)
                .map(title -> "A change to “" + title + "”")
                .orElse("A change");
    }
}
