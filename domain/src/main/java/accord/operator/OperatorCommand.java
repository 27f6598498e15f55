package accord.operator;

import accord.member.Act;
import accord.member.Acted;
import accord.text.Text;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** What somebody who runs Accord asks for. */
public sealed interface OperatorCommand extends Acted {

    /** A reason, in words. */
    String why();

    /** There is one book of all such acts. */
    @TargetAggregateIdentifier
    default String book() {
        return Operations.BOOK;
    }

    /** Lets a processor try an event again, and what waits behind it. */
    record RetryParked(ParkedEvent parked, String why, Act act) implements OperatorCommand {
        public RetryParked {
            why = Text.paragraph("why", why);
        }
    }

    /** Lets a processor go on without an event that it cannot take. */
    record DiscardParked(ParkedEvent parked, String why, Act act) implements OperatorCommand {
        public DiscardParked {
            why = Text.paragraph("why", why);
        }
    }

    /**
     * Has a read model made again from the log, beside the one that serves.
     *
     * @param model its processor's name
     */
    record RebuildModel(String model, String why, Act act) implements OperatorCommand {
        public RebuildModel {
            model = Text.line("model", model);
            why = Text.paragraph("why", why);
        }
    }
}
