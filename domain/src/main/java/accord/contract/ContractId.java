package accord.contract;

import accord.text.Text;

/** A contract or service agreement. */
public record ContractId(String value) {
    public ContractId {
        Text.id("contract", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
