package accord.decision;

import accord.text.InvalidInput;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What somebody may bind their side to.
 *
 * @param kinds for what kinds of decision, at least one
 * @param limit up to what cumulative value, null without limit
 */
public record Authority(Set<Terms.Kind> kinds, @Nullable Money limit) {
    public Authority {
        kinds = Set.copyOf(kinds);
        if (kinds.isEmpty()) {
            throw new InvalidInput("kinds", "must name at least one kind of decision");
        }
    }
}
