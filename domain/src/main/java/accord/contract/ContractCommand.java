package accord.contract;

import static accord.member.Permission.NEGOTIATOR;
import static accord.member.Permission.OBSERVER;

import accord.member.Act;
import accord.member.Command;
import accord.member.MemberId;
import accord.member.Permission;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** What can be asked of a contract. */
public sealed interface ContractCommand extends Command {
    ContractId contract();

    @Override
    default Permission needs() {
        return NEGOTIATOR;
    }

    record OpenContract(
            @TargetAggregateIdentifier ContractId contract, ContractTerms terms, Act act)
            implements ContractCommand {}

    /** Joins as one of the sides named. */
    record AcceptContract(@TargetAggregateIdentifier ContractId contract, Act act)
            implements ContractCommand {}

    /** For a member of the sender's own side. */
    record GrantPermission(
            @TargetAggregateIdentifier ContractId contract,
            MemberId member,
            Permission permission,
            Act act)
            implements ContractCommand {}

    record WithdrawPermission(
            @TargetAggregateIdentifier ContractId contract, MemberId member, Act act)
            implements ContractCommand {}

    record OpenRecord(@TargetAggregateIdentifier ContractId contract, MemberId auditor, Act act)
            implements ContractCommand {}

    record CloseRecord(@TargetAggregateIdentifier ContractId contract, MemberId auditor, Act act)
            implements ContractCommand {}

    /** Notes that an auditor read something; does nothing where the same was noted that day. */
    record NoteReading(@TargetAggregateIdentifier ContractId contract, String what, Act act)
            implements ContractCommand {
        @Override
        public Permission needs() {
            return OBSERVER;
        }
    }

    /** Names the key with which the sender's side cosigns the record's checkpoints from now on. */
    record NameKey(@TargetAggregateIdentifier ContractId contract, String key, Act act)
            implements ContractCommand {}

    /**
     * Tells each side how far the record goes; does nothing where it was told of as much. Accord's
     * own.
     *
     * @param root over so many events, in hexadecimal
     */
    record SendCheckpoint(
            @TargetAggregateIdentifier ContractId contract, long size, String root, Act act)
            implements ContractCommand {}
}
