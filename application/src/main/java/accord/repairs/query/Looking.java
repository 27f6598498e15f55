package accord.repairs.query;

import accord.repairs.Field;
import accord.repairs.Level;
import accord.text.InvalidInput;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What somebody looks at.
 *
 * @param split by what the counts are told apart, one of {@link #SPLITS}; null for not at all
 * @param from the first day; null for the feed's first, or as far back as a look can reach
 * @param to the last day; null for the feed's last
 */
public record Looking(
        Grain grain,
        Level level,
        @Nullable Field split,
        @Nullable LocalDate from,
        @Nullable LocalDate to) {

    /** By what counts can be told apart. */
    public static final List<Field> SPLITS =
            List.of(
                    Field.TRADE,
                    Field.AREA,
                    Field.PRIORITY,
                    Field.STATUS,
                    Field.PROVIDER,
                    Field.PROPERTY,
                    Field.HAZARD);

    public Looking {
        if (split != null && !SPLITS.contains(split)) {
            throw new InvalidInput("split", "is nothing that counts can be told apart by");
        }
        if (from != null && to != null && from.isAfter(to)) {
            throw new InvalidInput("from", "must not be after the last day");
        }
    }
}
