package accord.repairs.query;

import accord.text.InvalidInput;
import org.jspecify.annotations.Nullable;

/** Finds out over all dates of a file whether the day or the month comes first. */
public final class DayOrder {
    /** So much more must speak for one order than against it where slips speak against it. */
    private static final int CLEARLY = 10;

    private long onlyDayFirst;
    private long onlyMonthFirst;
    private long either;
    private @Nullable String example;

    /** Looks at one value. */
    public void see(String value) {
        Dates.OrderEvidence evidence = Dates.evidence(value);
        if (evidence == null) {
            return;
        }
        if (evidence.dayFirst() && evidence.monthFirst()) {
            either++;
            example = value.strip();
        } else if (evidence.dayFirst()) {
            onlyDayFirst++;
        } else if (evidence.monthFirst()) {
            onlyMonthFirst++;
        }
    }

    /**
     * What the values say; null where it does not matter to any of them.
     *
     * @throws InvalidInput that asks for {@code dateFormat} where they do not
     */
    public Dates.@Nullable Order order() {
        if (onlyDayFirst > CLEARLY * onlyMonthFirst || (onlyDayFirst > 0 && onlyMonthFirst == 0)) {
            return Dates.Order.DAY_FIRST;
        }
        if (onlyMonthFirst > CLEARLY * onlyDayFirst) {
            return Dates.Order.MONTH_FIRST;
        }
        if (either + onlyDayFirst + onlyMonthFirst == 0) {
            return null;
        }
        throw new InvalidInput(
                "dateFormat",
                example == null
                        ? "is needed: some dates have the day first, others the month"
                        : "is needed: nothing says whether the day or the month comes first in "
                                + example
                                + "; say dd/MM/yyyy or MM/dd/yyyy");
    }
}
