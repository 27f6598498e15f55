package accord.contract;

import accord.eventlog.EventName;
import accord.member.Act;
import accord.member.Acted;
import accord.member.MemberId;
import accord.member.Permission;
import accord.member.SideId;

/** What happens to a contract. */
public sealed interface ContractEvent extends Acted {
    ContractId contract();

    /** A side opened the contract and named the others. */
    @EventName("contract.opened/1")
    record ContractOpened(ContractId contract, ContractTerms terms, Act act)
            implements ContractEvent {}

    /** A named side joined. */
    @EventName("contract.accepted/1")
    record ContractAccepted(ContractId contract, Act act) implements ContractEvent {}

    /** A side says what one of its own members may do in this contract. */
    @EventName("contract.permission-granted/1")
    record PermissionGranted(
            ContractId contract, MemberId member, SideId side, Permission permission, Act act)
            implements ContractEvent {}

    /** A member of a side may do nothing in this contract any more. */
    @EventName("contract.permission-withdrawn/1")
    record PermissionWithdrawn(ContractId contract, MemberId member, SideId side, Act act)
            implements ContractEvent {}

    /** A side agrees that an auditor reads the record; read it may when every side has. */
    @EventName("contract.record-opened/1")
    record RecordOpened(ContractId contract, MemberId auditor, Act act) implements ContractEvent {}

    /** A side no longer agrees that an auditor reads the record. */
    @EventName("contract.record-closed/1")
    record RecordClosed(ContractId contract, MemberId auditor, Act act) implements ContractEvent {}

    /** An auditor read the record; noted once a day for each thing read. */
    @EventName("contract.record-read/1")
    record RecordRead(ContractId contract, MemberId auditor, String what, Act act)
            implements ContractEvent {}

    /** A side named the key with which it cosigns the record's checkpoints. */
    @EventName("contract.key-named/1")
    record KeyNamed(ContractId contract, String key, Act act) implements ContractEvent {}

    /**
     * Each side was sent how far the record went when the last day ended on which something
     * happened: so many events, and the root of the tree over them.
     */
    @EventName("contract.checkpoint-sent/1")
    record CheckpointSent(ContractId contract, long size, String root, Act act)
            implements ContractEvent {}
}
