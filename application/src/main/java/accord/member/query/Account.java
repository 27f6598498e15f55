package accord.member.query;

import accord.member.MemberId;
import org.jspecify.annotations.Nullable;

/**
 * What a person signs in with, as it is kept outside the log.
 *
 * @param email where a link to a new password may be sent; null where they named none
 * @param operator whether they run the system
 * @param passwordHash names its own algorithm
 * @param generation grows when the password changes, and not when its hash is renewed
 */
public record Account(
        Person person,
        @Nullable String email,
        boolean operator,
        String passwordHash,
        int generation) {

    public MemberId member() {
        return person.id();
    }

    /** The same for somebody who runs the system. */
    Account asOperator() {
        return new Account(person, email, true, passwordHash, generation);
    }

    /** The one who signs in with it. */
    SignedIn signedIn() {
        return signedIn(null);
    }

    /** The one whom a program acts for. */
    SignedIn signedInBy(AccessToken token) {
        return signedIn(token.digest());
    }

    private SignedIn signedIn(@Nullable String accessToken) {
        Caller caller =
                new Caller(
                        person.account(),
                        person.id(),
                        person.side(),
                        person.name(),
                        person.standing(),
                        operator);
        return new SignedIn(caller, generation, accessToken);
    }

    @Override
    public String toString() {
        return "Account[%s]".formatted(person.id());
    }
}
