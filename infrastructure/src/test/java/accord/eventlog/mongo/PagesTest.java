package accord.eventlog.mongo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PagesTest {
    private static final int SIZE = 4;
    private static final int COMMITS = 23;

    private final MongoDatabase database = Store.MEMORY.database();
    private final List<Long> read = new ArrayList<>();

    @BeforeEach
    void a_log() {
        try (MongoLog log = MongoLog.open(database, "events", MongoLog.Settings.ALONE)) {
            for (int at = 0; at < COMMITS; at++) {
                log.append(List.of(Samples.entry("s", 2L * at), Samples.entry("s", 2L * at + 1)));
            }
        }
    }

    @AfterEach
    void drop() {
        database.drop();
    }

    /** By a node that has none of it at hand. */
    private void read(long after) {
        try (MongoLog log = MongoLog.open(database, "events", MongoLog.Settings.ALONE)) {
            StreamSupport.stream(new Pages(log, after, SIZE), false)
                    .forEach(event -> read.add(event.trackingToken().position().orElseThrow()));
        }
    }

    private static List<Long> events(long firstCommit, long lastCommit) {
        return LongStream.rangeClosed(firstCommit, lastCommit)
                .boxed()
                .flatMap(at -> LongStream.of(Position.of(at, 0), Position.of(at, 1)).boxed())
                .toList();
    }

    @Test
    void all_events_come_once_and_in_order_over_many_pages() {
        read(0);
        assertThat(read).isEqualTo(events(1, COMMITS));
    }

    @Test
    void it_goes_on_within_a_commit() {
        read(Position.of(6, 0));
        assertThat(read.getFirst()).isEqualTo(Position.of(6, 1));
        assertThat(read).hasSize(1 + 2 * (COMMITS - 6));
    }

    @Test
    void a_hole_is_said_by_whoever_comes_to_it_and_not_earlier() {
        database.getCollection("events").deleteOne(Filters.eq("_id", 11L));
        assertThatThrownBy(() -> read(0))
                .isInstanceOf(LogFault.class)
                .hasMessageContaining("hole at position 11");
        assertThat(read).isEqualTo(events(1, 8));
    }
}
