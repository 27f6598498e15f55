package accord.decision;

import accord.eventlog.EventName;
import accord.member.Act;
import accord.member.Acted;
import accord.member.MemberId;
import org.jspecify.annotations.Nullable;

/** What a side has said of who may bind it. */
public sealed interface RegisterEvent extends Acted {
    RegisterId register();

    @EventName("authority.registered/1")
    record AuthorityRegistered(RegisterId register, MemberId member, Authority authority, Act act)
            implements RegisterEvent {}

    /** This member may bind the side no more. */
    @EventName("authority.withdrawn/1")
    record AuthorityWithdrawn(RegisterId register, MemberId member, Act act)
            implements RegisterEvent {}

    /** Above this value two negotiators sign; null where one is always enough. */
    @EventName("authority.two-required/1")
    record TwoRequired(RegisterId register, @Nullable Money above, Act act)
            implements RegisterEvent {}
}
