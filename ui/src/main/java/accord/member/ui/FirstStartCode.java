package accord.member.ui;

import accord.eventlog.query.NewId;
import accord.member.query.Accounts;
import accord.text.InvalidInput;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Keeps the first account for whoever started Accord: where others can reach the page, it asks for
 * a code that only the one who started it is shown.
 */
@Component
class FirstStartCode {
    private final Accounts accounts;
    private final boolean asked;
    private final String code = NewId.next().substring(0, 16);

    FirstStartCode(Accounts accounts, @Value("${server.address:}") String address) {
        this.accounts = accounts;
        this.asked = !isOwn(address);
    }

    private static boolean isOwn(String address) {
        try {
            return !address.isEmpty() && InetAddress.getByName(address).isLoopbackAddress();
        } catch (UnknownHostException unknown) {
            return false;
        }
    }

    @EventListener
    void on(ApplicationReadyEvent started) {
        if (asked && accounts.areNone()) {
            System.out.println("The code to begin with, which the first page asks for: " + code);
        }
    }

    /** The fields of the first page, with one for the code where it is asked for. */
    Field[] before(Field[] fields, @Nullable String typed) {
        Field own =
                Field.line(
                        "code",
                        "Code",
                        "It was shown where Accord was started.",
                        "one-time-code",
                        typed);
        return asked
                ? Stream.concat(Stream.of(own), Stream.of(fields)).toArray(Field[]::new)
                : fields;
    }

    void check(@Nullable String typed) {
        byte[] given = String.valueOf(typed).strip().getBytes(StandardCharsets.UTF_8);
        if (asked && !MessageDigest.isEqual(given, code.getBytes(StandardCharsets.UTF_8))) {
            throw new InvalidInput("code", "is not the one that was shown");
        }
    }
}
