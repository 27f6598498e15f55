package accord.eventlog.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import accord.eventlog.mongo.ModelledLog.Rules;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Every course that two appends can take on a replica set of three members with two failovers: the
 * protocol keeps its promises where it reads what a majority holds, and looks at each holder of a
 * key; where it does not, a course is found that breaks one.
 */
class ProtocolModelTest {
    private final Map<ModelledLog, Step> reached = new HashMap<>();

    /** How a state was first reached. */
    private record Step(ModelledLog from, String words) {}

    /** The shortest course to a broken promise, in words; empty where there is none. */
    private List<String> broken(Rules rules) {
        Deque<ModelledLog> open = new ArrayDeque<>();
        ModelledLog begun = ModelledLog.begin(rules);
        reached.put(begun, new Step(begun, "two writers begin"));
        open.add(begun);
        while (!open.isEmpty()) {
            ModelledLog state = open.remove();
            if (state.violation().isPresent()) {
                return course(state);
            }
            state.next()
                    .forEach((words, next) -> {
                        if (reached.putIfAbsent(next, new Step(state, words)) == null) {
                            open.add(next);
                        }
                    });
        }
        return List.of();
    }

    private List<String> course(ModelledLog end) {
        List<String> words = new ArrayList<>(List.of(end.violation().orElseThrow()));
        ModelledLog state = end;
        while (!reached.get(state).from().equals(state)) {
            words.add(reached.get(state).words());
            state = reached.get(state).from();
        }
        Collections.reverse(words);
        return words;
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void majority_reads_keep_every_promise(boolean oneStream) {
        assertThat(broken(new Rules(true, true, true, oneStream))).isEmpty();
        assertThat(reached).hasSizeGreaterThan(100_000);
    }

    @Test
    void a_base_that_no_majority_holds_leaves_a_hole() {
        assertThat(broken(new Rules(false, true, true, false)).getLast())
                .startsWith("there is a hole at position");
    }

    @Test
    void a_place_that_no_majority_holds_makes_a_writer_fail_over_nothing() {
        assertThat(broken(new Rules(true, false, true, true)))
                .last()
                .asString()
                .matches("writer . (failed over nothing|was done, and it is lost)");
    }

    @Test
    void a_holder_that_is_not_looked_at_may_be_the_commit_itself() {
        assertThat(broken(new Rules(true, true, false, true)).getLast())
                .matches("writer . failed, and its commit is there");
    }
}
