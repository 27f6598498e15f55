package accord.issue.query;

import accord.contract.ContractId;
import accord.decision.DecisionId;
import accord.decision.DecisionState;
import accord.decision.Terms;
import accord.eventlog.query.Shelf;
import accord.eventlog.query.Shelves;
import accord.issue.IssueEvent.ResponseAgreed;
import accord.issue.IssueId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A response that is to be looked at again.
 *
 * @param title what the agreed proposal is called
 * @param question what it answers
 * @param at when that day begins in the contract's zone; once everybody was told, when that was
 * @param fellDue whether everybody has been told that the day has come
 */
public record ResponseReview(
        IssueId issue,
        DecisionId decision,
        ContractId contract,
        String title,
        String question,
        LocalDate reviewOn,
        Instant at,
        boolean fellDue) {

    static Shelf<ResponseReview> on(Shelves shelves) {
        return shelves.shelf(
                "reviews",
                ResponseReview.class,
                Map.of(
                        "ahead", review -> review.contractIf(!review.fellDue()),
                        "due", review -> review.contractIf(review.fellDue()),
                        "issue", review -> List.of(review.issue().value())));
    }

    /** The day that the terms of an agreed response say; empty where they say none. */
    static Optional<LocalDate> day(DecisionState decision, ResponseAgreed agreed) {
        return decision.proposal(agreed.proposal())
                .flatMap(proposal -> proposal.version(agreed.version()))
                .map(version -> version.wording().terms())
                .map(Terms::reviewOn);
    }

    private List<String> contractIf(boolean so) {
        return so ? List.of(contract.value()) : List.of();
    }

    /** Ascending with time. */
    String place() {
        return before(at) + decision.value();
    }

    /** The place before all those of a time, or later. */
    static String before(Instant at) {
        return "%019d~".formatted(at.toEpochMilli());
    }
}
