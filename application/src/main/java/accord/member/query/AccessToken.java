package accord.member.query;

import accord.member.MemberId;
import java.time.Instant;

/**
 * With what a program acts for a member, in place of their password.
 *
 * @param digest of the token itself, which is kept nowhere
 * @param name what the member calls it, such as the program's name
 * @param made UTC
 * @param expires UTC; not good from then on
 */
public record AccessToken(
        String digest, MemberId member, String name, Instant made, Instant expires) {}
