package accord.repairs;

import accord.contract.ContractId;

/** The feed of a contract's repair requests: each contract has one. */
public record FeedId(ContractId contract) {
    private static final String PREFIX = "feed-";

    /** The name of its stream. */
    @Override
    public String toString() {
        return PREFIX + contract;
    }
}
