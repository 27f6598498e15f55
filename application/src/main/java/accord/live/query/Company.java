package accord.live.query;

import accord.member.MemberId;
import java.util.Set;

/**
 * Who is in a room.
 *
 * @param here everybody, in no particular order
 * @param writing those of them who are writing something just now
 */
public record Company(Set<MemberId> here, Set<MemberId> writing) {
    static final Company NOBODY = new Company(Set.of(), Set.of());
}
