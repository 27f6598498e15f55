package accord.member.api;

import accord.eventlog.query.NewId;
import accord.text.Text;
import java.math.BigInteger;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/**
 * Ids for what a request makes. Under an idempotency key they follow from the key, so that a
 * request that was cut off and is sent again makes the same thing, not another one.
 */
@Component
public class NewIds {
    private static final String SEED = NewIds.class.getName();
    private static final int LENGTH = 26;

    /** For a single thing; a request that makes several asks once and goes on from there. */
    public String next() {
        RequestAttributes request = RequestContextHolder.getRequestAttributes();
        @Nullable Object seed =
                request == null
                        ? null
                        : request.getAttribute(SEED, RequestAttributes.SCOPE_REQUEST);
        return seed instanceof String text ? from(text) : NewId.next();
    }

    static String attribute() {
        return SEED;
    }

    private static String from(String seed) {
        String digits = new BigInteger(Text.hash(seed), 16).toString(32).toLowerCase(Locale.ROOT);
        return "k" + digits.substring(0, LENGTH - 1);
    }
}
