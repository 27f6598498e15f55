package accord.member.query;

import java.io.Serializable;
import java.security.Principal;
import org.jspecify.annotations.Nullable;

/**
 * A caller whose password or access token was right.
 *
 * @param generation of the account's password at that time
 * @param accessToken the digest of the token that was given; null where it was a password
 */
public record SignedIn(Caller caller, int generation, @Nullable String accessToken)
        implements Principal, Serializable {

    /** The member's id, by which programs and pages of theirs are reached. */
    @Override
    public String getName() {
        return caller.member().value();
    }
}
