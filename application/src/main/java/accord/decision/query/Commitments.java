package accord.decision.query;

import accord.contract.ContractId;
import accord.contract.query.Contracts;
import accord.decision.DecisionEvent;
import accord.decision.DecisionId;
import accord.decision.DecisionState;
import accord.decision.Money;
import accord.decision.Proposal;
import accord.decision.Stand;
import accord.eventlog.query.Keeps;
import accord.eventlog.query.Shelf;
import accord.eventlog.query.Shelves;
import accord.member.MemberId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.jspecify.annotations.Nullable;

/**
 * To what each member has bound their side: the values of what they consented to and what is agreed
 * or can still be. Of proposals that stand side by side only the dearest counts, since only one of
 * them can be agreed.
 */
@Keeps("commitments")
@ProcessingGroup("commitments")
class Commitments {
    private static final int PAGE = 500;
    private static final String MEMBER = "member";
    private static final String DECISION = "decision";

    private final Decisions decisions;
    private final Shelf<Commitment> shelf;

    record Commitment(ContractId contract, DecisionId decision, MemberId member, Money value) {
        String id() {
            return decision + "~" + member;
        }

        static String key(ContractId contract, MemberId member) {
            return contract + "~" + member;
        }
    }

    Commitments(Decisions decisions, Shelves shelves) {
        this.decisions = decisions;
        this.shelf =
                shelves.shelf(
                        "commitments",
                        Commitment.class,
                        Map.of(
                                MEMBER, c -> List.of(Commitment.key(c.contract(), c.member())),
                                DECISION, c -> List.of(c.decision().value())));
    }

    /**
     * All together in a contract.
     *
     * @param but a decision that is left out, null for none
     */
    Money used(ContractId contract, MemberId member, @Nullable DecisionId but) {
        long pence = 0;
        @Nullable String after = null;
        List<Commitment> page;
        do {
            page = shelf.by(MEMBER, Commitment.key(contract, member), after, PAGE);
            for (Commitment commitment : page) {
                pence += commitment.decision().equals(but) ? 0 : commitment.value().pence();
                after = commitment.id();
            }
        } while (page.size() == PAGE);
        return new Money(pence);
    }

    @EventHandler
    void on(DecisionEvent event, @MetaDataValue(Contracts.CONTRACT) String contract) {
        DecisionState decision = decisions.state(event.decision());
        Map<MemberId, Money> now = values(decision);
        for (Commitment known : shelf.by(DECISION, event.decision().value(), null, PAGE)) {
            if (!now.containsKey(known.member())) {
                shelf.remove(known.id());
            }
        }
        now.forEach((member, value) -> {
            Commitment commitment =
                    new Commitment(new ContractId(contract), event.decision(), member, value);
            shelf.put(commitment.id(), commitment);
        });
    }

    @ResetHandler
    void reset() {
        shelf.clear();
    }

    private static Map<MemberId, Money> values(DecisionState decision) {
        Map<MemberId, Money> values = new HashMap<>();
        if (!decision.closed()) {
            decision.proposals().stream()
                    .filter(p -> counts(decision, p))
                    .forEach(p ->
                            signers(p)
                                    .forEach(m -> values.merge(m, value(p), Commitments::dearer)));
        }
        return values;
    }

    private static Money dearer(Money one, Money other) {
        return one.compareTo(other) >= 0 ? one : other;
    }

    private static boolean counts(DecisionState decision, Proposal proposal) {
        return decision.agreed() == null || decision.agreed().proposal().equals(proposal.id());
    }

    private static Stream<MemberId> signers(Proposal proposal) {
        return proposal.current().wording().terms().value() == null
                ? Stream.of()
                : proposal.stands().values().stream()
                        .filter(s -> s.kind() == Stand.Kind.CONSENT)
                        .flatMap(s -> Stream.of(s.act(), s.signed()))
                        .filter(Objects::nonNull)
                        .map(act -> act.by());
    }

    private static Money value(Proposal proposal) {
        return Objects.requireNonNull(proposal.current().wording().terms().value());
    }
}
