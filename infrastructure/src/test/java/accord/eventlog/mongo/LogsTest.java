package accord.eventlog.mongo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoDatabase;
import garden.Measured;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.MultiStreamableMessageSource;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.serialization.SimpleSerializedType;
import org.axonframework.serialization.upcasting.event.EventUpcasterChain;
import org.axonframework.serialization.upcasting.event.IntermediateEventRepresentation;
import org.axonframework.serialization.upcasting.event.SingleEventUpcaster;
import org.bson.types.Binary;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What an application makes of logs: several of them, and events of old and of unknown names. */
class LogsTest {
    private static final EventSerializer NAMED =
            EventSerializer.of(EventNames.of(List.of(Measured.class)));

    private final MongoDatabase database = Store.MEMORY.database();
    private final List<MongoLog> open = new ArrayList<>();

    @AfterEach
    void close() {
        open.forEach(MongoLog::close);
        database.drop();
    }

    private MongoLog log(String name) {
        MongoLog log = MongoLog.open(database, name, MongoLog.Settings.ALONE);
        open.add(log);
        return log;
    }

    private MongoLogEngine engine(MongoLog log, String name, SingleEventUpcaster... upcasters) {
        MongoLogEngine.Builder builder = MongoLogEngine.on(log, new Snapshots(database, name));
        builder.eventSerializer(NAMED);
        builder.snapshotSerializer(NAMED);
        builder.upcasterChain(new EventUpcasterChain(upcasters));
        return builder.build();
    }

    private MongoEventStore store(String name) {
        MongoLog log = log(name);
        return MongoEventStore.on(log, engine(log, name));
    }

    private static void record(MongoEventStore store, String stream, String millimetres) {
        store.publish(
                new GenericDomainEventMessage<>("Sample", stream, 0, new Measured(millimetres)));
    }

    @Test
    void two_logs_have_a_head_each_and_are_read_as_one() throws InterruptedException {
        MongoEventStore shared = store("events");
        MongoEventStore caucus = store("caucus");
        record(shared, "a", "1");
        record(caucus, "a", "2");
        record(caucus, "b", "3");
        assertThat(open).extracting(MongoLog::newest).containsExactly(1L, 2L);
        assertThat(open.get(0).id()).isNotEqualTo(open.get(1).id());
        MultiStreamableMessageSource both =
                MultiStreamableMessageSource.builder()
                        .addMessageSource("shared", shared)
                        .addMessageSource("caucus", caucus)
                        .longPollingSource("shared")
                        .build();
        List<Object> heard = new ArrayList<>();
        try (BlockingStream<TrackedEventMessage<?>> stream = both.openStream(null)) {
            for (int event = 0; event < 3; event++) {
                heard.add(stream.nextAvailable().getPayload());
            }
        }
        assertThat(heard)
                .containsExactlyInAnyOrder(new Measured("1"), new Measured("2"), new Measured("3"));
    }

    private static Entry old(MongoLog log, String type) {
        Entry sample = Samples.entry("a", 0);
        Entry old =
                new Entry(
                        sample.id(),
                        "a",
                        0,
                        "Sample",
                        type,
                        "1",
                        0,
                        new Binary("{\"inches\":\"2\"}".getBytes(StandardCharsets.UTF_8)),
                        sample.metadata());
        log.append(List.of(old));
        return old;
    }

    /** What was measured in inches, in millimetres. */
    private static final class InMillimetres extends SingleEventUpcaster {
        private static final SimpleSerializedType OLD =
                new SimpleSerializedType("sample.measured", "1");

        @Override
        protected boolean canUpcast(IntermediateEventRepresentation event) {
            return event.getType().equals(OLD);
        }

        @Override
        protected IntermediateEventRepresentation doUpcast(IntermediateEventRepresentation event) {
            return event.upcastPayload(
                    new SimpleSerializedType("sample.measured", "2"),
                    String.class,
                    json -> json.replace("\"inches\":\"2\"", "\"millimetres\":\"50.8\""));
        }
    }

    @Test
    void an_event_of_an_older_revision_is_carried_forward() {
        MongoLog log = log("events");
        old(log, "sample.measured");
        MongoLogEngine engine = engine(log, "events", new InMillimetres());
        assertThat(engine.readEvents("a", 0).asStream().map(event -> (Object) event.getPayload()))
                .containsExactly(new Measured("50.8"));
        try (Stream<?> all = engine.readEvents(null, false)) {
            assertThat(all).hasSize(1);
        }
    }

    @Test
    void an_event_of_an_unknown_name_stops_its_readers_and_nobody_else() {
        MongoLog log = log("events");
        old(log, "sample.foretold");
        MongoEventStore store = MongoEventStore.on(log, engine(log, "events"));
        assertThatThrownBy(() -> store.readEvents("a").next().getPayload())
                .isInstanceOf(LogFault.class)
                .hasMessageContaining("sample.foretold/1")
                .hasMessageContaining("run a newer one");
        record(store, "b", "1");
        assertThat(store.readEvents("b").next().getPayload()).isEqualTo(new Measured("1"));
    }
}
