package accord.issue;

import accord.member.Act;
import accord.member.MemberId;
import accord.member.SideId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Something that a side does after agreement.
 *
 * @param what to be done, a single line
 * @param owner who sees to it, a member of the side
 * @param dueOn in the contract's zone
 * @param done by whom and when, null while it is open
 * @param evidence what shows that it was done, empty while it is open
 */
public record Action(
        ActionId id,
        String what,
        SideId side,
        MemberId owner,
        LocalDate dueOn,
        @Nullable Act done,
        String evidence) {

    public boolean open() {
        return done == null;
    }

    Action doneBy(Act act, String evidence) {
        return new Action(id, what, side, owner, dueOn, act, evidence);
    }

    Action dueOn(LocalDate day) {
        return new Action(id, what, side, owner, day, done, evidence);
    }
}
