package accord.member.query;

import accord.member.MemberId;
import java.time.Instant;

/**
 * What a single-use link lets a member do: set a new password.
 *
 * @param digest of the link's token, which itself is kept nowhere
 * @param generation of the password that it replaces; a later one is not touched
 * @param expires UTC
 */
public record ResetLink(String digest, MemberId member, int generation, Instant expires) {}
