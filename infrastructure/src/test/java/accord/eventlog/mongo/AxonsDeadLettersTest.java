package accord.eventlog.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import java.time.Instant;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventsourcing.utils.TestSerializer;
import org.axonframework.extensions.mongo.DefaultMongoTemplate;
import org.axonframework.extensions.mongo.eventhandling.deadletter.DeadLetterEntry;
import org.axonframework.extensions.mongo.eventhandling.deadletter.MongoDeadLetter;
import org.axonframework.extensions.mongo.eventhandling.deadletter.MongoSequencedDeadLetterQueue;
import org.axonframework.messaging.MetaData;
import org.axonframework.messaging.deadletter.DeadLetter;
import org.axonframework.messaging.deadletter.GenericDeadLetter;
import org.axonframework.messaging.deadletter.SequencedDeadLetterQueue;
import org.axonframework.messaging.deadletter.SequencedDeadLetterQueueTest;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;

/** Axon's own test of dead letter queues, unmodified, on every store. */
@OnEveryStore
class AxonsDeadLettersTest extends SequencedDeadLetterQueueTest<EventMessage<?>> {
    private static final int MOST = 128;

    private final Store store;
    private MongoDatabase database;

    AxonsDeadLettersTest(Store store) {
        this.store = store;
    }

    @Override
    protected SequencedDeadLetterQueue<EventMessage<?>> buildTestSubject() {
        database = store.database();
        return MongoSequencedDeadLetterQueue.<EventMessage<?>>builder()
                .processingGroup("group")
                .maxSequences(MOST)
                .maxSequenceSize(MOST)
                .serializer(TestSerializer.xStreamSerializer())
                .mongoTemplate(
                        DefaultMongoTemplate.builder()
                                .mongoDatabase(store.client(), database.getName())
                                .build())
                .build();
    }

    @AfterEach
    void drop() {
        GenericDeadLetter.clock = Clock.systemUTC();
        database.drop();
    }

    @Override
    protected long maxSequences() {
        return MOST;
    }

    @Override
    protected long maxSequenceSize() {
        return MOST;
    }

    @Override
    protected DeadLetter<EventMessage<?>> generateInitialLetter() {
        return new GenericDeadLetter<>("sequence", generateEvent(), generateThrowable());
    }

    @Override
    protected DeadLetter<EventMessage<?>> generateFollowUpLetter() {
        return new GenericDeadLetter<>("sequence", generateEvent());
    }

    @Override
    protected DeadLetter<EventMessage<?>> mapToQueueImplementation(
            DeadLetter<EventMessage<?>> letter) {
        return letter instanceof GenericDeadLetter<EventMessage<?>> generic
                ? new MongoDeadLetter<>(stored(generic), letter.diagnostics(), letter.message())
                : letter;
    }

    private static DeadLetterEntry stored(GenericDeadLetter<EventMessage<?>> letter) {
        return new DeadLetterEntry(
                "group",
                String.valueOf(letter.getSequenceIdentifier()),
                0,
                new Document(),
                letter.enqueuedAt(),
                letter.lastTouched(),
                letter.cause().orElse(null),
                letter.diagnostics(),
                TestSerializer.xStreamSerializer());
    }

    @Override
    protected DeadLetter<EventMessage<?>> generateRequeuedLetter(
            DeadLetter<EventMessage<?>> original,
            Instant lastTouched,
            Throwable cause,
            MetaData diagnostics) {
        setAndGetTime(lastTouched);
        return original.withCause(cause).withDiagnostics(diagnostics).markTouched();
    }

    @Override
    protected void setClock(Clock clock) {
        GenericDeadLetter.clock = clock;
    }

    /** As in Axon's, but an event's time is stored in milliseconds. */
    @Override
    protected void assertLetter(
            DeadLetter<? extends EventMessage<?>> expected,
            DeadLetter<? extends EventMessage<?>> actual) {
        assertThat(actual.message().getIdentifier()).isEqualTo(expected.message().getIdentifier());
        assertThat(actual.message().getPayload()).isEqualTo(expected.message().getPayload());
        assertThat(actual.message().getMetaData()).isEqualTo(expected.message().getMetaData());
        assertThat(actual.message().getTimestamp().toEpochMilli())
                .isEqualTo(expected.message().getTimestamp().toEpochMilli());
        assertThat(actual.cause()).isEqualTo(expected.cause());
        assertThat(actual.enqueuedAt()).isEqualTo(expected.enqueuedAt());
        assertThat(actual.lastTouched()).isEqualTo(expected.lastTouched());
        assertThat(actual.diagnostics()).isEqualTo(expected.diagnostics());
    }
}
