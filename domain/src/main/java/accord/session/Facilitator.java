package accord.session;

import accord.member.MemberId;
import accord.member.SideId;
import org.jspecify.annotations.Nullable;

/**
 * Who moves a session on; whoever does it binds no side meanwhile.
 *
 * @param side whose turn it is to facilitate; null for somebody who belongs to none
 */
public record Facilitator(MemberId member, @Nullable SideId side) {
    public boolean belongsToNone() {
        return side == null;
    }
}
