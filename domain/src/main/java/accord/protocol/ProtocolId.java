package accord.protocol;

import accord.contract.ContractId;
import accord.decision.DecisionId;
import accord.text.Text;

/** A contract's protocol; there is one, and its id follows from the contract's. */
public record ProtocolId(String value) {
    public ProtocolId {
        Text.id("protocol", value);
    }

    public static ProtocolId of(ContractId contract) {
        return new ProtocolId(contract.value() + "-protocol");
    }

    /** The decision about it with this number, from 1. */
    public DecisionId decision(int number) {
        return new DecisionId(value + "-v" + number);
    }

    /** Whether a decision is one of those about it. */
    public boolean isOf(DecisionId decision) {
        return decision.value().startsWith(value + "-v");
    }

    @Override
    public String toString() {
        return value;
    }
}
