package accord.decision;

import accord.text.InvalidInput;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a draft says of itself, as fields that everybody in it can set. When it ends and how one
 * knows that it worked are texts like any other; the rest are values, which cannot be merged: of
 * two that were set, the later one holds.
 */
public final class DraftTerms {
    /** A word for a {@link Terms.Kind}, such as {@code interim-relief}. */
    public static final String KIND = "kind";

    /** A day such as {@code 2027-01-15}, or empty. */
    public static final String REVIEW_ON = "reviewOn";

    /** An amount such as {@code 4200.00}, or empty. */
    public static final String VALUE = "value";

    public static final String EXIT = "exit";
    public static final String MEASURE = "measure";

    /** In the order in which they are read. */
    public static final List<String> NAMES = List.of(KIND, REVIEW_ON, VALUE, EXIT, MEASURE);

    private static final Pattern AMOUNT =
            Pattern.compile("£?\\s*((?:\\d{1,3}(?:,\\d{3})+|\\d{1,15})(?:\\.\\d{1,9})?)");
    private static final int LAST_YEAR = 2999;

    private DraftTerms() {}

    /** Whether a draft surely began with terms in it: whatever has them says what it is. */
    public static boolean areIn(Draft draft) {
        Passage kind = draft.passage(KIND);
        return kind.revision() == 0 && !kind.text().isEmpty();
    }

    /** Whether what is in a field is set as a whole, and never merged. */
    public static boolean isValue(String name) {
        return switch (name) {
            case KIND, REVIEW_ON, VALUE -> true;
            default -> false;
        };
    }

    /** A kind as a draft writes it. */
    public static String word(Terms.Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /**
     * The kind of this word.
     *
     * @throws InvalidInput where there is none
     */
    public static Terms.Kind kind(String word) {
        return Arrays.stream(Terms.Kind.values())
                .filter(kind -> word(kind).equals(word))
                .findFirst()
                .orElseThrow(() -> new InvalidInput(KIND, "must be one of " + words()));
    }

    /**
     * A value as it is kept, whichever way it was written.
     *
     * @param today where the contract's days are counted
     * @throws InvalidInput where it is none, or its day is over
     */
    static String settled(String name, String given, LocalDate today) {
        String text = given.strip();
        return switch (name) {
            case KIND -> word(kind(text));
            case REVIEW_ON -> text.isEmpty() ? "" : Terms.ahead(day(text), today).toString();
            case VALUE -> text.isEmpty() ? "" : amount(text).amount().toPlainString();
            default -> throw new InvalidInput("field", "is no value");
        };
    }

    /** Terms as fields, each with what is written in it. */
    static Map<String, String> written(Terms terms) {
        Map<String, String> written = new LinkedHashMap<>();
        written.put(KIND, word(terms.kind()));
        written.put(REVIEW_ON, terms.reviewOn() == null ? "" : terms.reviewOn().toString());
        written.put(VALUE, terms.value() == null ? "" : terms.value().amount().toPlainString());
        written.put(EXIT, terms.exit());
        written.put(MEASURE, terms.measure());
        return written;
    }

    /**
     * The terms that a draft has.
     *
     * @throws InvalidInput where one is not as it must be: a day that was set ahead may be over
     */
    static Terms of(Draft draft, LocalDate today) {
        String reviewOn = draft.text(REVIEW_ON);
        String value = draft.text(VALUE);
        return new Terms(
                        kind(draft.text(KIND)),
                        reviewOn.isEmpty() ? null : day(reviewOn),
                        draft.text(EXIT),
                        draft.text(MEASURE),
                        value.isEmpty() ? null : amount(value))
                .ahead(today);
    }

    private static LocalDate day(String text) {
        @Nullable LocalDate day = null;
        try {
            day = LocalDate.parse(text);
        } catch (DateTimeException unreadable) {
            // said below
        }
        if (day == null || day.getYear() > LAST_YEAR) {
            throw new InvalidInput(REVIEW_ON, "must be a day such as 2027-01-15");
        }
        return day;
    }

    private static Money amount(String text) {
        var amount = AMOUNT.matcher(text);
        if (!amount.matches()) {
            throw new InvalidInput(VALUE, "must be an amount such as 4,200 or 99.50");
        }
        return Money.of(new BigDecimal(amount.group(1).replace(",", "")));
    }

    private static String words() {
        return Arrays.stream(Terms.Kind.values())
                .map(DraftTerms::word)
                .collect(Collectors.joining(", "));
    }
}
