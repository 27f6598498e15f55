package accord.member.query;

import accord.member.MemberId;
import accord.member.Permission;
import accord.member.SideId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a single-use link lets somebody do: join an organisation.
 *
 * @param digest of the link's token, which itself is kept nowhere
 * @param side that they join
 * @param organisation its name
 * @param member whom they become, once
 * @param standing that they get
 * @param by who invited them
 * @param expires UTC
 * @param contract which contract they are invited to see first, null where none
 */
public record Invitation(
        String digest,
        SideId side,
        String organisation,
        MemberId member,
        Permission standing,
        MemberId by,
        Instant expires,
        @Nullable String contract) {}
