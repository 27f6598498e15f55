package accord.decision;

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
 */
public record Terms(Kind kind, @Nullable LocalDate reviewOn, String exit, String measure) {

    /** What kind of decision an agreed text is. */
    public enum Kind {
        OPERATING_ARRANGEMENT,
        INSTRUCTION,
        /** In force only when it is also signed as the contract demands. */
        VARIATION,
        INTERIM_RELIEF
    }

    /** An operating arrangement that says nothing else of itself. */
    public static final Terms PLAIN = new Terms(Kind.OPERATING_ARRANGEMENT, null, "", "");

    public Terms {
        exit = Text.optional("exit", exit);
        measure = Text.optional("measure", measure);
    }
}
