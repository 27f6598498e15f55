package accord.eventlog.query;

import java.security.SecureRandom;

/** Makes identifiers that nobody can guess: 26 characters, 130 random bits. */
public final class NewId {
    private static final String ALPHABET = "abcdefghijklmnopqrstuvwxyz234567";
    private static final SecureRandom RANDOM = new SecureRandom();

    private NewId() {}

    public static String next() {
        StringBuilder id = new StringBuilder(26);
        for (int i = 0; i < 26; i++) {
            id.append(ALPHABET.charAt(RANDOM.nextInt(32)));
        }
        return id.toString();
    }
}
