package accord.contract.query;

import accord.contract.ContractId;
import accord.member.Command;

/**
 * What a feature notes on a command on its way in, such as how far its sender may bind their side.
 * Features declare theirs as beans; every command of a person passes all of them.
 */
@FunctionalInterface
public interface Endorsement {

    /** The command as it is sent on: the same one where there is nothing to note. */
    Command endorsed(ContractId contract, Command asked);
}
