package accord.contract.ui;

import accord.contract.ContractState;
import accord.look.ui.Chair;
import accord.look.ui.Words;
import accord.member.Permission;
import accord.member.SideId;
import accord.member.query.Caller;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The table of a contract and where one viewer sits.
 *
 * @param sides in the contract's order
 * @param mine the viewer's own side, null where they belong to none of them
 * @param permission what the viewer may do here, null where they only read
 * @param zone in which the contract's days are counted
 */
public record Table(
        Chairs chairs,
        List<SideId> sides,
        @Nullable SideId mine,
        @Nullable Permission permission,
        ZoneId zone) {

    public static Table of(ContractState contract, Caller caller) {
        Permission permission = contract.permission(caller.member()).orElse(null);
        return new Table(
                Chairs.of(contract),
                contract.sides(),
                permission == null ? null : caller.side(),
                permission,
                contract.opened().timeZone());
    }

    /** A side's chair; what Accord did itself, Accord did. */
    public Chair chair(SideId side) {
        return chairs.of(side);
    }

    /** What a side is called in this contract. */
    public String name(SideId side) {
        return chair(side).name();
    }

    /** Those of these sides that sit here, in the table's order. */
    public List<SideId> inOrder(Collection<SideId> some) {
        return sides.stream().filter(some::contains).toList();
    }

    /** Their chairs, in the same order. */
    public List<Chair> chairs(Collection<SideId> some) {
        return inOrder(some).stream().map(this::chair).toList();
    }

    /** As it reads within a sentence: "the landlord and the contractor". */
    public String inSentence(Collection<SideId> some) {
        return Words.and(chairs(some).stream().map(Chair::inSentence).toList());
    }

    public boolean isMine(SideId side) {
        return side.equals(mine);
    }

    /** The viewer's side, where they may do what takes this permission. */
    public Optional<SideId> mineIf(Permission needed) {
        return permission != null && permission.includes(needed)
                ? Optional.ofNullable(mine)
                : Optional.empty();
    }

    public boolean may(Permission needed) {
        return mineIf(needed).isPresent();
    }

    /** Why the viewer finds no buttons here; empty for who finds them. */
    public String whyOnlyReading() {
        if (permission == null) {
            return "You read this as an auditor; nothing here can be changed by you.";
        }
        return permission == Permission.OBSERVER
                ? "You are an observer here: you can read everything and change nothing."
                : "";
    }
}
