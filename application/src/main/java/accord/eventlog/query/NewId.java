package accord.eventlog.query;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;

/** Makes identifiers that nobody can guess: 26 characters, 130 random bits. */
public final class NewId {
    private static final int LENGTH = 26;
    private static final String ALPHABET = "abcdefghijklmnopqrstuvwxyz234567";
    private static final SecureRandom RANDOM = new SecureRandom();

    private NewId() {}

    public static String next() {
        byte[] random = new byte[LENGTH];
        RANDOM.nextBytes(random);
        return of(random);
    }

    /** The same for the same seed; nobody can guess it who cannot guess the seed. */
    static String from(String seed) {
        try {
            return of(
                    MessageDigest.getInstance("SHA-256")
                            .digest(seed.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every Java platform has SHA-256", missing);
        }
    }

    private static String of(byte[] bytes) {
        StringBuilder id = new StringBuilder(LENGTH);
        for (int at = 0; at < LENGTH; at++) {
            id.append(ALPHABET.charAt(bytes[at] & 31));
        }
        return id.toString();
    }
}
