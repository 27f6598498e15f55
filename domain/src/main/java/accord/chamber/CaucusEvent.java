package accord.chamber;

import accord.eventlog.EventName;
import accord.member.Act;
import accord.member.Acted;
import accord.member.MemberId;

/** What happens in a side's caucus; kept in a log of that side's own. */
public sealed interface CaucusEvent extends Acted {

    /** Somebody was let in by a negotiator of the side. */
    @EventName("chamber.member-admitted/1")
    record MemberAdmitted(MemberId member, Act act) implements CaucusEvent {}

    @EventName("chamber.member-removed/1")
    record MemberRemoved(MemberId member, Act act) implements CaucusEvent {}

    @EventName("chamber.caucus-said/1")
    record CaucusSaid(String text, Act act) implements CaucusEvent {}

    /** A text was written down, or written anew. */
    @EventName("chamber.text-kept/1")
    record TextKept(TextId id, String title, String text, Act act) implements CaucusEvent {}

    /**
     * A text was put before all sides.
     *
     * @param to the proposal that it became
     */
    @EventName("chamber.text-moved/1")
    record TextMoved(TextId id, String to, Act act) implements CaucusEvent {}
}
