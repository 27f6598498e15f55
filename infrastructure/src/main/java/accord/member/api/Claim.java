package accord.member.api;

import accord.text.Text;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An idempotency key in use.
 *
 * @param id of caller, path and key together
 * @param at when it was first used
 * @param process that works on it, or did
 * @param answer null while it is being worked on, and where that was cut off
 */
record Claim(String id, Instant at, String process, @Nullable Answer answer) {

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

    static String id(String member, String path, String key) {
        return Text.hash(member + '\n' + path + '\n' + key);
    }
}
