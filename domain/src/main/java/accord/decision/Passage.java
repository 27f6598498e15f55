package accord.decision;

import accord.member.MemberId;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What stands in a field of a draft.
 *
 * @param revision grows by one with each change, from 0
 * @param by who changed it last; null where nobody did, or it was not kept
 */
public record Passage(String text, int revision, @Nullable MemberId by) {

    /** As a draft begins. */
    static Passage begun(String text) {
        return new Passage(text, 0, null);
    }

    /** Fields as a draft begins, by name. */
    static Map<String, Passage> begun(Map<String, String> written) {
        Map<String, Passage> begun = new LinkedHashMap<>();
        written.forEach((name, text) -> begun.put(name, begun(text)));
        return begun;
    }
}
