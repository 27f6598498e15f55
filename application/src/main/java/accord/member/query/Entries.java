package accord.member.query;

import accord.text.InvalidInput;
import accord.text.Text;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What people may type in for their account.
 *
 * @param shortest how many characters a password has at least
 */
public record Entries(int shortest) {
    /** How many characters a password must have where anybody could try to guess it. */
    public static final int SAFE = 12;

    /** How many characters a password has at most. */
    public static final int LONGEST = 128;

    private static final Pattern ACCOUNT = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._@-]{1,79}");
    private static final Pattern EMAIL =
            Pattern.compile("[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@[A-Za-z0-9.-]{1,190}");

    /** The same for two names that differ in capitals only. */
    public static String key(String account) {
        return account.toLowerCase(Locale.ROOT);
    }

    String account(@Nullable String given) {
        String account = given == null ? "" : given.strip();
        if (account.isEmpty()) {
            throw new InvalidInput("account", "must not be empty");
        }
        if (!ACCOUNT.matcher(account).matches()) {
            throw new InvalidInput(
                    "account",
                    "must have 2 to 80 letters, digits, . _ @ and -, and begin with a letter or digit");
        }
        return account;
    }

    String name(@Nullable String given) {
        return Text.line("name", given);
    }

    String organisation(@Nullable String given) {
        return Text.line("organisation", given);
    }

    /** Null where none is given. */
    @Nullable String email(@Nullable String given) {
        String email = given == null ? "" : given.strip();
        if (email.isEmpty()) {
            return null;
        }
        if (!EMAIL.matcher(email).matches()) {
            throw new InvalidInput("email", "must be an address such as name@example.org");
        }
        return email;
    }

    String password(@Nullable String given, String account) {
        String password = given == null ? "" : given;
        int length = password.codePointCount(0, password.length());
        if (length < shortest) {
            throw new InvalidInput(
                    "password", "must have at least %d characters".formatted(shortest));
        }
        if (length > LONGEST) {
            throw new InvalidInput(
                    "password", "must have at most %d characters".formatted(LONGEST));
        }
        if (key(password).equals(key(account)) && shortest >= SAFE) {
            throw new InvalidInput("password", "must not be the account name");
        }
        return password;
    }
}
