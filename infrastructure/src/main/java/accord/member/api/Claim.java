package accord.member.api;

import accord.text.Text;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An idempotency key in use.
 *
 * @param id of caller, path and key together
 * @param since when it was first used
 * @param at when the process that works on it began
 * @param process that works on it, or did
 * @param sign another value at each sign of life that the process gives; null where it gives none
 * @param answer null while it is being worked on, and where that was cut off
 */
record Claim(
        String id,
        Instant since,
        Instant at,
        String process,
        @Nullable String sign,
        @Nullable Answer answer) {

    /**
     * What was answered.
     *
     * @param request SHA-256 of what was sent, in hexadecimal
     */
    record Answer(
            String request,
            int status,
            @Nullable String location,
            @Nullable String contentType,
            byte[] body) {}

    /** Whether its process has given no sign of life in between. */
    boolean sameSignAs(Claim before) {
        return process.equals(before.process) && Objects.equals(sign, before.sign);
    }

    /** Tells this use of the key from one that was forgotten before. */
    String use() {
        return id + '@' + since.toEpochMilli();
    }

    static String id(String member, String path, String key) {
        return Text.hash(member + '\n' + path + '\n' + key);
    }
}
