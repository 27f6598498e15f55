package accord.contract;

import accord.text.InvalidInput;
import accord.text.Text;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

/**
 * What a contract says of itself when it is opened.
 *
 * @param title a single line
 * @param sides two to twelve, each organisation once
 * @param startsOn the first day, in the contract's zone
 * @param endsOn the last day, not before the first
 * @param timeZone in which its days and weeks are counted
 */
public record ContractTerms(
        String title,
        List<ContractSide> sides,
        Scope scope,
        LocalDate startsOn,
        LocalDate endsOn,
        ZoneId timeZone) {

    /** The most sides that a contract can have. */
    public static final int MOST_SIDES = 12;

    public ContractTerms {
        title = Text.line("title", title);
        sides = List.copyOf(sides);
        if (sides.size() < 2 || sides.size() > MOST_SIDES) {
            throw new InvalidInput("sides", "must name 2 to " + MOST_SIDES + " sides");
        }
        if (sides.stream().map(ContractSide::organisation).distinct().count() < sides.size()) {
            throw new InvalidInput("sides", "must name each organisation once");
        }
        if (endsOn.isBefore(startsOn)) {
            throw new InvalidInput("endsOn", "must not be before the start, " + startsOn);
        }
    }
}
