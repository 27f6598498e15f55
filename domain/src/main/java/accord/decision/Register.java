package accord.decision;

import accord.decision.RegisterEvent.AuthorityRegistered;
import accord.decision.RegisterEvent.AuthorityWithdrawn;
import accord.decision.RegisterEvent.TwoRequired;
import accord.member.MemberId;
import accord.member.SideId;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who may bind a side, as it has registered it.
 *
 * @param side null until it has registered anything
 * @param authorities by member; empty means that each of its negotiators binds it without limit
 * @param alone above which value two negotiators sign, null where one is always enough
 */
public record Register(
        @Nullable SideId side, Map<MemberId, Authority> authorities, @Nullable Money alone) {

    public static final Register NONE = new Register(null, Map.of(), null);

    public Register after(RegisterEvent event) {
        SideId of = event.act().side();
        Map<MemberId, Authority> now = new HashMap<>(authorities);
        return switch (event) {
            case AuthorityRegistered e -> {
                now.put(e.member(), e.authority());
                yield new Register(of, Map.copyOf(now), alone);
            }
            case AuthorityWithdrawn e -> {
                now.remove(e.member());
                yield new Register(of, Map.copyOf(now), alone);
            }
            case TwoRequired e -> new Register(of, authorities, e.above());
        };
    }

    /**
     * What a member may bind the side to.
     *
     * @param used what they have bound it to already, all together
     */
    public Mandate mandate(MemberId member, Money used) {
        if (authorities.isEmpty()) {
            return new Mandate(Mandate.UNLIMITED.kinds(), null, alone);
        }
        Authority has = authorities.get(member);
        return has == null
                ? new Mandate(Set.of(), null, alone)
                : new Mandate(
                        has.kinds(), has.limit() == null ? null : has.limit().less(used), alone);
    }
}
