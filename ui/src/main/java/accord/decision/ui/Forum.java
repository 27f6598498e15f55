package accord.decision.ui;

import accord.contract.ContractId;
import accord.decision.DecisionState;
import accord.decision.ProposalId;
import accord.member.query.Caller;
import java.util.Optional;

/** Where sides decide: the room of an issue, or the page of something else that they agree on. */
public interface Forum {

    /**
     * The page of a decision, where it is made here.
     *
     * @throws accord.contract.query.NotFound where the caller may not see it
     */
    Optional<Page> of(Caller caller, DecisionState decision);

    /**
     * A page.
     *
     * @param title as a crumb says it
     * @param called as a sentence says it, such as "the room"
     * @param address relative to the root
     */
    record Page(ContractId contract, String title, String called, String address) {

        /** Its address, a proposal brought before the reader. */
        String at(ProposalId proposal) {
            return address + "?proposal=" + proposal;
        }
    }
}
