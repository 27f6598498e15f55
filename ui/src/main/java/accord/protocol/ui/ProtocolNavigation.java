package accord.protocol.ui;

import accord.contract.ContractId;

/** The way to how the sides of a contract communicate. */
public final class ProtocolNavigation {
    private ProtocolNavigation() {}

    /** Its address, relative to the root. */
    public static String to(ContractId contract) {
        return "contracts/%s/protocol".formatted(contract);
    }
}
