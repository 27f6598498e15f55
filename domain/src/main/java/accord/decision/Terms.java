package accord.decision;

import accord.text.InvalidInput;
import accord.text.Text;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a text says of itself, agreed together with it.
 *
 * @param kind what kind of decision it would be
 * @param reviewOn the day on which the sides look at it again, in the contract's zone
 * @param exit when it ends, empty where nothing is said
 * @param measure by what both sides will know whether it worked, empty likewise
 * @param value what it costs the sides at most, all together; null where nothing is said
 */
public record Terms(
        Kind kind,
        @Nullable LocalDate reviewOn,
        String exit,
        String measure,
        @Nullable Money value) {

    /** What kind of decision an agreed text is. */
    public enum Kind {
        OPERATING_ARRANGEMENT,
        INSTRUCTION,
        /** In force only when it is also signed as the contract demands. */
        VARIATION,
        INTERIM_RELIEF
    }

    /** An operating arrangement that says nothing else of itself. */
    public static final Terms PLAIN = new Terms(Kind.OPERATING_ARRANGEMENT, null, "", "", null);

    /** Terms that say nothing of what it costs. */
    public Terms(Kind kind, @Nullable LocalDate reviewOn, String exit, String measure) {
        this(kind, reviewOn, exit, measure, null);
    }

    public Terms {
        exit = Text.optional("exit", exit);
        measure = Text.optional("measure", measure);
    }

    /**
     * These, where they can still be offered.
     *
     * @param today where the contract's days are counted
     * @throws InvalidInput where the day on which the sides look at it again is over
     */
    public Terms ahead(LocalDate today) {
        if (reviewOn != null) {
            ahead(reviewOn, today);
        }
        return this;
    }

    /** The day, where it is not over. */
    static LocalDate ahead(LocalDate day, LocalDate today) {
        if (day.isBefore(today)) {
            throw new InvalidInput("reviewOn", "must be today or later");
        }
        return day;
    }
}
