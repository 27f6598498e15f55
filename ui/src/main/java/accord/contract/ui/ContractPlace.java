package accord.contract.ui;

import accord.contract.ContractId;
import java.util.function.Function;

/**
 * A page that every contract has, for all who may read it. Features declare theirs as beans.
 *
 * @param address relative to the root
 * @param order ascending; the contract itself is 0
 */
public record ContractPlace(String name, Function<ContractId, String> address, int order) {}
