package accord.contract.query;

import accord.text.InvalidInput;
import accord.text.NotThere;
import java.util.function.Function;

/** There is no such thing for this caller: it does not exist, or they are no party to it. */
public final class NotFound extends NotThere {

    /**
     * The id that an address gives.
     *
     * @throws NotFound where it can be none, as what has none is nowhere
     */
    public static <T> T unless(String given, Function<String, T> id) {
        try {
            return id.apply(given);
        } catch (InvalidInput none) {
            throw new NotFound();
        }
    }
}
