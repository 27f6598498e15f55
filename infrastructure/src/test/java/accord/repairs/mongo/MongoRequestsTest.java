package accord.repairs.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import accord.contract.ContractId;
import accord.repairs.Cell;
import accord.repairs.Field;
import accord.repairs.ImportId;
import accord.repairs.Level;
import accord.repairs.Telling;
import accord.repairs.Version;
import accord.repairs.query.RequestStore.Filling;
import accord.repairs.query.RequestStore.Outcome;
import accord.repairs.query.RequestStore.Story;
import accord.repairs.query.RequestStore.Undone;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** All that is told of a request is kept once, and goes when it is to go. */
class MongoRequestsTest extends StoredRequests {
    @Test
    void a_request_is_stored_once_and_again_only_when_it_says_something_new() {
        Telling first = told(1, "Heat", "North", "Open");
        assertThat(put(first)).isEqualTo(new Outcome(1, 0, 0, 0));
        assertThat(put(first, first)).isEqualTo(new Outcome(0, 2, 0, 0));
        Telling closed = told(1, "Heat", "North", "Closed");
        assertThat(put(closed)).isEqualTo(new Outcome(0, 0, 1, 0));
        assertThat(all(Level.EVERYTHING)).containsExactly(known(closed));
        assertThat(store.cells(CONTRACT))
                .containsExactly(new Cell(MONDAY, known(first).kind(), new int[] {6}));
    }

    @Test
    void all_that_can_be_told_of_a_request_is_kept() {
        Map<Field, String> words = new EnumMap<>(Field.class);
        Map<Field, Instant> moments = new EnumMap<>(Field.class);
        EnumSet.complementOf(EnumSet.of(Field.REFERENCE))
                .forEach(field -> {
                    if (field.isMoment()) {
                        moments.put(field, START.plusSeconds(field.ordinal()));
                    } else {
                        words.put(field, field.key());
                    }
                });
        Map<String, String> others = Map.of("Tenant", "Ann", "a.b", "$c");
        Telling all = new Telling("Desk", "1", Set.of(), words, moments, true, others);
        put(all);
        assertThat(all(Level.EVERYTHING)).containsExactly(known(all));
        assertThat(store.story(CONTRACT, "Desk", "1").orElseThrow().versions())
                .containsExactly(new Version(all, START, List.of(new ImportId("import-0"))));
    }

    @Test
    void news_waits_for_its_request_and_is_counted_with_it() {
        Telling news =
                new Telling(
                        "Desk",
                        "r1",
                        Set.of(),
                        Map.of(Field.STATUS, "Closed"),
                        Map.of(Field.UPDATED_AT, START.plus(Duration.ofDays(2))),
                        false,
                        Map.of());
        assertThat(put(news)).isEqualTo(new Outcome(0, 0, 0, 1));
        assertThat(put(news)).isEqualTo(new Outcome(0, 1, 0, 0));
        assertThat(store.cells(CONTRACT)).isEmpty();
        Telling reported = told(1, "Heat", "North", "Open");
        assertThat(put(reported)).isEqualTo(new Outcome(1, 0, 0, 0));
        assertThat(all(Level.EVERYTHING)).containsExactly(known(news, reported));
        assertThat(counts("Heat", "North")).isOne();
    }

    @Test
    void an_import_that_is_taken_back_leaves_no_trace_and_what_it_changed_is_as_before() {
        Telling open = told(1, "Heat", "North", "Open");
        put(open, told(2, "Heat", "North", "Open"));
        put(
                SECOND,
                told(1, "Gas", "South", "Open"),
                told(2, "Heat", "North", "Open"),
                told(3, "Heat", "North", "Open"));
        Undone undone = new Undone(1, 1, 1, START.plus(Duration.ofHours(1)));
        assertThat(store.undoing(CONTRACT, SECOND, looked -> {})).isEqualTo(undone);
        assertThat(counts("Heat", "North")).isEqualTo(2);
        List<Integer> progress = new ArrayList<>();
        assertThat(store.undo(CONTRACT, ZONE, SECOND, progress::add)).isEqualTo(undone);
        assertThat(progress).containsExactly(3);
        assertThat(database.getCollection("repairs.words").countDocuments()).isEqualTo(2);
        assertThat(counts("Heat", "North")).isEqualTo(2);
        assertThat(counts("Gas", "South")).isZero();
        assertThat(all(Level.EVERYTHING)).hasSize(2).contains(known(open));
        assertThat(store.story(CONTRACT, "Desk", "r3")).isEmpty();
        assertThat(store.undo(CONTRACT, ZONE, SECOND, looked -> {}))
                .isEqualTo(new Undone(0, 0, 0, null));
        assertThat(put(SECOND, told(3, "Heat", "North", "Open")).accepted()).isOne();
    }

    @Test
    void words_that_were_erased_do_not_come_back() {
        Telling told = told(1, "Heat", "North", "Open");
        put(told);
        assertThat(store.erase(CONTRACT, "Desk", "r1")).isTrue();
        assertThat(store.erase(CONTRACT, "Desk", "r2")).isFalse();
        assertThat(put(told)).isEqualTo(new Outcome(0, 1, 0, 0));
        put(told(1, "Heat", "North", "Closed"));
        Story story = store.story(CONTRACT, "Desk", "r1").orElseThrow();
        assertThat(story.erased()).isTrue();
        assertThat(story.versions()).hasSize(2).allMatch(v -> v.telling().others().isEmpty());
        assertThat(database.getCollection("repairs.words").countDocuments()).isZero();
    }

    private static Telling visited(String reason, String evidence) {
        Telling told = told(1, "Heat", "North", "Open");
        Map<Field, String> words = new EnumMap<>(told.words());
        words.put(Field.PROPERTY, "7 Elm Road");
        words.put(Field.OUTCOME, "No access");
        words.put(Field.OUTCOME_REASON, reason);
        words.put(Field.OUTCOME_EVIDENCE, evidence);
        return new Telling(
                told.source(),
                told.reference(),
                told.tells(),
                words,
                told.moments(),
                true,
                told.others());
    }

    @Test
    void what_counts_of_a_request_is_the_same_once_its_words_are_erased() {
        put(visited("Ann was ill", "ann.jpg"));
        put(told(1, "Heat", "North", "Appointed"));
        put(visited("Ann was away", "ann.jpg"));
        assertThat(status()).isEqualTo("Open");
        store.erase(CONTRACT, "Desk", "r1");
        assertThat(status()).isEqualTo("Open");
    }

    private String status() {
        return store.story(CONTRACT, "Desk", "r1").orElseThrow().request().status();
    }

    @Test
    void why_and_by_what_an_outcome_is_known_is_erased_as_well() {
        put(visited("Ann was ill", "ann.jpg"));
        put(visited("Ann was away", "ann.jpg"));
        store.erase(CONTRACT, "Desk", "r1");
        put(visited("Ann was out", "card.jpg"));
        String stored = database.getCollection("repairs.requests").find().first().toJson();
        assertThat(stored).doesNotContain("Ann").doesNotContain(".jpg").doesNotContain("Elm Road");
        Story story = store.story(CONTRACT, "Desk", "r1").orElseThrow();
        assertThat(story.versions()).hasSize(2);
        assertThat(story.request().words(Field.OUTCOME)).isEqualTo("No access");
        assertThat(story.request().property()).startsWith("erased-");
        assertThat(counts("Heat", "North")).isOne();
    }

    @Test
    void a_request_told_twice_in_one_batch_is_one_with_what_was_told_last() {
        Telling open = told(1, "Heat", "North", "Open");
        Telling closed = told(1, "Heat", "South", "Closed");
        assertThat(put(open, closed, closed)).isEqualTo(new Outcome(1, 1, 1, 0, 1));
        assertThat(all(Level.EVERYTHING)).containsExactly(known(closed));
        assertThat(counts("Heat", "North")).isZero();
        assertThat(counts("Heat", "South")).isEqualTo(1);
    }

    @Test
    void contracts_do_not_see_each_others_requests() {
        put(told(1, "Heat", "North", ""));
        ContractId other = new ContractId("southfield");
        assertThat(store.cells(other)).isEmpty();
        try (Filling filling = store.fill(other, ZONE, SECOND, START)) {
            assertThat(filling.put(List.of(told(1, "Heat", "North", ""))).accepted()).isOne();
        }
        assertThat(all(Level.EVERYTHING)).hasSize(1);
    }
}
