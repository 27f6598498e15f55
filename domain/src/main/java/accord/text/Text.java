package accord.text;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** Takes free text in: canonical (NFC, LF line ends, no outer blanks), within limits, digested. */
public final class Text {
    /** The longest single line (titles, names, questions), in characters. */
    public static final int LINE = 200;

    /** The longest short paragraph (reasons, comments, positions), in characters. */
    public static final int PARAGRAPH = 5_000;

    /** The longest text that can be agreed, in characters. */
    public static final int DOCUMENT = 50_000;

    private Text() {}

    /** A single line of 1 to {@value #LINE} characters. */
    public static String line(String field, @Nullable String given) {
        String text = taken(field, given, LINE);
        if (text.indexOf('\n') >= 0) {
            throw new InvalidInput(field, "must be a single line");
        }
        return text;
    }

    /** A paragraph of 1 to {@value #PARAGRAPH} characters. */
    public static String paragraph(String field, @Nullable String given) {
        return taken(field, given, PARAGRAPH);
    }

    /** A text of 1 to {@value #DOCUMENT} characters. */
    public static String document(String field, @Nullable String given) {
        return taken(field, given, DOCUMENT);
    }

    /** As {@link #paragraph}, but empty where nothing is given. */
    public static String optional(String field, @Nullable String given) {
        return given == null || given.isBlank() ? "" : paragraph(field, given);
    }

    /** An identifier: 1 to 80 letters, digits, dots, hyphens and underscores. */
    public static void id(String field, @Nullable String given) {
        if (given == null || !given.matches("[A-Za-z0-9][A-Za-z0-9._-]{0,79}")) {
            throw new InvalidInput(field, "must be an identifier of letters, digits, . _ and -");
        }
    }

    /** SHA-256 of the UTF-8 bytes of a text, as 64 lower-case hexadecimal characters. */
    public static String hash(String text) {
        try {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every Java platform has SHA-256", missing);
        }
    }

    private static String taken(String field, @Nullable String given, int longest) {
        if (given == null || given.isBlank()) {
            throw new InvalidInput(field, "must not be empty");
        }
        String text =
                Normalizer.normalize(given, Normalizer.Form.NFC)
                        .replace("\r\n", "\n")
                        .replace('\r', '\n')
                        .strip();
        if (text.length() > longest) {
            throw new InvalidInput(
                    field,
                    "must have at most %,d characters, has %,d".formatted(longest, text.length()));
        }
        text.codePoints().filter(Text::forbidden).findFirst().ifPresent(c -> refuse(field, c));
        return text;
    }

    /**
     * Control characters, halves of characters, and those that turn the direction of reading and so
     * disguise a text.
     */
    private static boolean forbidden(int c) {
        return (Character.isISOControl(c) && c != '\n' && c != '\t')
                || (c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE)
                || (c >= '\u202a' && c <= '\u202e')
                || (c >= '\u2066' && c <= '\u2069');
    }

    private static void refuse(String field, int c) {
        throw new InvalidInput(field, "must not contain the character U+%04X".formatted(c));
    }
}
