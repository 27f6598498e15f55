package accord.decision.ui;

import accord.contract.ContractId;
import accord.decision.DecisionId;
import accord.decision.Mandate;
import accord.decision.Pending;
import accord.decision.Proposal;
import accord.decision.Terms;
import accord.decision.query.Registers;
import accord.look.ui.Words;
import accord.member.MemberId;
import accord.member.SideId;
import accord.member.query.Caller;
import accord.member.query.Directory;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * How far a viewer can bind their side, and who else can.
 *
 * @param names what a member is called
 * @param others by kind of decision, the names of colleagues whom the side has registered for it
 */
public record Binds(
        MemberId viewer,
        Mandate mandate,
        Function<MemberId, String> names,
        Function<Terms.Kind, List<String>> others) {

    /** As the sides of a contract have registered it by now. */
    public static Binds of(
            Registers registers,
            Directory directory,
            ContractId contract,
            Caller caller,
            DecisionId decision) {
        SideId side = caller.side();
        return new Binds(
                caller.member(),
                registers.mandate(contract, side, caller.member(), decision),
                directory::name,
                kind ->
                        registers.register(contract, side).authorities().entrySet().stream()
                                .filter(entry -> !entry.getKey().equals(caller.member()))
                                .filter(entry -> entry.getValue().kinds().contains(kind))
                                .map(entry -> directory.name(entry.getKey()))
                                .sorted()
                                .toList());
    }

    /** Why the viewer cannot consent to a text, and who can; empty where they can. */
    Optional<String> barred(Terms terms) {
        List<String> may = others.apply(terms.kind());
        return mandate.lack(terms)
                .map(lack -> lack + (may.isEmpty() ? "" : " Ask " + Words.or(may) + "."));
    }

    /** What the viewer's signature does where two have to sign; empty where one is enough. */
    String signature(Terms terms, @Nullable Pending first) {
        if (!mandate.needsTwo(terms)) {
            return "";
        }
        return first == null
                ? "Your side has registered that two negotiators sign above %s. This is the first signature; it counts when a second one of you signs too."
                        .formatted(mandate.alone())
                : "%s signed already; with your signature your side consents."
                        .formatted(names.apply(first.act().by()));
    }

    /** Whether the viewer can do nothing, since they signed and another one has to. */
    boolean waitsForAnother(Proposal proposal, @Nullable Pending first) {
        return first != null
                && first.act().by().equals(viewer)
                && mandate.needsTwo(proposal.current().wording().terms());
    }
}
