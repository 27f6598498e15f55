package accord.repairs;

import accord.text.InvalidInput;
import accord.text.Text;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Locale;

/**
 * What a side can do in a week.
 *
 * @param trade empty for all trades
 * @param week its Monday
 * @param amount how many of the unit, 0 to a million
 * @param repairs how many repairs that allows, 0 to a million
 */
public record Capacity(String trade, LocalDate week, Unit unit, double amount, double repairs) {
    private static final double MOST = 1_000_000;

    /** In what a side counts what it can do. */
    public enum Unit {
        HOURS,
        PEOPLE,
        APPROVALS;

        /** Its name in files and programs. */
        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public Capacity {
        trade = trade.isBlank() ? "" : Text.line("trade", trade);
        if (week.getDayOfWeek() != DayOfWeek.MONDAY) {
            throw new InvalidInput("week", "must be a Monday, is " + week);
        }
        amount = within("amount", amount);
        repairs = within("repairs", repairs);
    }

    private static double within(String field, double number) {
        if (!(number >= 0 && number <= MOST)) {
            throw new InvalidInput(field, "must be a number from 0 to a million");
        }
        return number;
    }

    /** Whether a later word on it goes before an earlier one. */
    boolean replaces(Capacity other) {
        return trade.equals(other.trade) && week.equals(other.week) && unit == other.unit;
    }
}
