package accord.decision.ui;

import accord.decision.Terms;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** What a text says of itself, in words. */
public final class TermWords {
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);

    private TermWords() {}

    public static String kind(Terms.Kind kind) {
        return switch (kind) {
            case OPERATING_ARRANGEMENT -> "Operating arrangement";
            case INSTRUCTION -> "Instruction";
            case VARIATION -> "Contract variation";
            case INTERIM_RELIEF -> "Interim relief without precedent";
        };
    }

    /** What people should know of a kind before they consent; empty where nothing. */
    public static String caution(Terms.Kind kind) {
        return switch (kind) {
            case VARIATION ->
                    "A variation is in force only when it is also signed as the contract demands.";
            case INTERIM_RELIEF -> "Interim relief is no precedent for anything later.";
            case OPERATING_ARRANGEMENT, INSTRUCTION -> "";
        };
    }

    /** When the sides look at it again; empty where nothing is said. */
    static String review(Terms terms) {
        return terms.reviewOn() == null ? "" : day(terms.reviewOn());
    }

    /** What it costs at most; empty where nothing is said. */
    static String cost(Terms terms) {
        return terms.value() == null ? "" : terms.value().toString();
    }

    public static String day(LocalDate date) {
        return DAY.format(date);
    }
}
