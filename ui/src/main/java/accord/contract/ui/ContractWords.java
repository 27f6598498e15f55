package accord.contract.ui;

import accord.contract.ContractEvent;
import accord.member.MemberId;
import accord.member.Permission;
import accord.member.SideId;
import java.util.function.Function;

/** What happened to a contract, as one sentence; the reader knows when and sees who. */
public final class ContractWords {
    private ContractWords() {}

    /**
     * @param names what a side is called in its contract
     * @param people what a member is called
     */
    public static String of(
            ContractEvent event,
            Function<SideId, String> names,
            Function<MemberId, String> people) {
        String side = names.apply(event.act().side());
        return switch (event) {
            case ContractEvent.ContractOpened e -> side + " opened this contract";
            case ContractEvent.ContractAccepted e -> side + " joined";
            case ContractEvent.PermissionGranted e ->
                    side
                            + " made "
                            + people.apply(e.member())
                            + (e.permission() == Permission.OBSERVER ? " an " : " a ")
                            + permission(e.permission());
            case ContractEvent.PermissionWithdrawn e ->
                    side + " took " + people.apply(e.member()) + " off this contract";
            case ContractEvent.RecordOpened e ->
                    side + " opened the record to " + people.apply(e.auditor());
            case ContractEvent.RecordClosed e ->
                    side + " closed the record to " + people.apply(e.auditor());
            case ContractEvent.RecordRead e -> people.apply(e.auditor()) + " read the " + e.what();
            case ContractEvent.CheckpointSent e ->
                    "Accord sent each side the checkpoint of the first " + e.size() + " events";
            case ContractEvent.KeyNamed e ->
                    side + " named the key with which it confirms the record";
        };
    }

    /** A permission as people call it. */
    public static String permission(Permission permission) {
        return switch (permission) {
            case NEGOTIATOR -> "negotiator";
            case CONTRIBUTOR -> "contributor";
            case OBSERVER -> "observer";
        };
    }
}
