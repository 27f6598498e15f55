package accord.repairs.query;

import accord.repairs.Telling;
import accord.text.InvalidInput;
import java.time.Instant;
import java.time.ZoneId;

/** What a reader of some format makes of one row, work order or line. */
public sealed interface Reading {
    /** Where it stands in what was sent, from 1. */
    long line();

    /**
     * The same, refused where it tells what cannot have happened yet.
     *
     * @param now the feed's present
     * @param zone in which whoever reads the refusal counts days
     */
    default Reading asOf(Instant now, ZoneId zone) {
        return this;
    }

    /** Something that is told of a request. */
    record Taken(long line, Telling telling) implements Reading {
        @Override
        public Reading asOf(Instant now, ZoneId zone) {
            try {
                telling.knownBy(now, zone);
                return this;
            } catch (InvalidInput ahead) {
                return new Rejected(line, ahead.field(), ahead.reason());
            }
        }
    }

    /**
     * Nothing that can be taken.
     *
     * @param field what is wrong with it, by the name of the request's field
     * @param reason why, in words for whoever sent it
     */
    record Rejected(long line, String field, String reason) implements Reading {}
}
