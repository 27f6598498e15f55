package accord.eventlog.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TimetableTest {
    private static final Instant NINE = Instant.parse("2026-11-02T09:00:00Z");
    private static final Instant TEN = NINE.plusSeconds(3_600);

    private final Shelves shelves = new InMemoryShelves();
    private final Timetable<Bell> bells =
            new Timetable<>(shelves, "bells", Bell.class, Map.of("house", Bell::house));
    private final List<String> rung = new ArrayList<>();

    record Bell(String id, String house, Instant at) implements Timetable.Entry {}

    private void ring(Instant until) {
        bells.runOut(until, bell -> rung.add(bell.id()));
    }

    @Test
    void what_has_fallen_due_is_done_once_the_earliest_first() {
        bells.put(new Bell("a", "north", TEN));
        bells.put(new Bell("b", "north", NINE));
        bells.put(new Bell("c", "north", TEN.plusMillis(1)));
        ring(TEN);
        ring(TEN);
        assertThat(rung).containsExactly("b", "a");
    }

    @Test
    void what_fails_stays_and_all_that_is_later_with_it() {
        bells.put(new Bell("a", "north", NINE));
        bells.put(new Bell("b", "north", TEN));
        assertThatThrownBy(() ->
                        bells.runOut(
                                TEN,
                                bell -> {
                                    throw new IllegalStateException(bell.id());
                                }))
                .hasMessage("a");
        ring(TEN);
        assertThat(rung).containsExactly("a", "b");
    }

    @Test
    void what_is_removed_or_forgotten_is_not_done() {
        bells.put(new Bell("a", "north", NINE));
        bells.put(new Bell("a", "north", TEN));
        bells.put(new Bell("b", "south", NINE));
        bells.put(new Bell("c", "south", TEN));
        bells.remove(NINE, "a");
        bells.forget("house", "south");
        ring(TEN);
        assertThat(rung).containsExactly("a");
    }

    @Test
    void cleared_it_is_empty() {
        bells.put(new Bell("a", "north", NINE));
        bells.clear();
        ring(TEN);
        assertThat(rung).isEmpty();
    }

    @Test
    void it_goes_on_with_what_was_put_on_its_shelf_before() {
        Shelf<Bell> shelf = shelves.shelf("bells", Bell.class, Map.of());
        String place = "%019d~a".formatted(NINE.toEpochMilli());
        shelf.put(place, new Bell("a", "north", NINE));
        ring(NINE);
        assertThat(rung).containsExactly("a");
        assertThat(shelf.get(place)).isEmpty();
    }
}
