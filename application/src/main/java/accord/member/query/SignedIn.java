package accord.member.query;

import java.io.Serializable;
import java.security.Principal;

/**
 * A caller whose password was right.
 *
 * @param generation of the password that was given
 */
public record SignedIn(Caller caller, int generation) implements Principal, Serializable {

    /** The member's id, by which programs and pages of theirs are reached. */
    @Override
    public String getName() {
        return caller.member().value();
    }
}
