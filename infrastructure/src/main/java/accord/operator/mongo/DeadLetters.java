package accord.operator.mongo;

import accord.operator.ParkedEvent;
import accord.operator.query.Parked;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.messaging.deadletter.DeadLetter;
import org.axonframework.messaging.deadletter.SequencedDeadLetterQueue;
import org.bson.Document;

/** What all processors put aside, in order within each stream. */
final class DeadLetters {
    /** So many letters are looked at; with more parked, something is wrong with all of them. */
    private static final int MOST = 5_000;

    private static final String GROUP = "processingGroup";
    private static final String SEQUENCE = "sequenceIdentifier";
    private static final String INDEX = "index";

    private final MongoCollection<Document> documents;
    private final EventProcessingConfiguration processing;

    DeadLetters(MongoCollection<Document> documents, EventProcessingConfiguration processing) {
        this.documents = documents;
        this.processing = processing;
    }

    private record Sequence(String processor, String id) {}

    /** One for each stream that waits, the longest waiting first. */
    List<Parked> parked() {
        Map<Sequence, List<Document>> sequences = new LinkedHashMap<>();
        documents
                .find()
                .projection(Projections.exclude("message.payload", "message.metadata"))
                .limit(MOST)
                .forEach(letter ->
                        sequences
                                .computeIfAbsent(
                                        new Sequence(
                                                letter.getString(GROUP),
                                                letter.getString(SEQUENCE)),
                                        sequence -> new ArrayList<>())
                                .add(letter));
        return sequences.values().stream()
                .map(DeadLetters::first)
                .sorted(Comparator.comparing(Parked::since))
                .toList();
    }

    private static Parked first(List<Document> sequence) {
        Document first =
                sequence.stream()
                        .min(
                                Comparator.comparing(
                                        letter -> letter.get(INDEX, Number.class).longValue()))
                        .orElseThrow();
        Document message = first.get("message", Document.class);
        return new Parked(
                new ParkedEvent(
                        first.getString(GROUP),
                        message.getString("eventIdentifier"),
                        type(message)),
                time(first.get("enqueuedAt", Document.class)),
                time(first.get("lastTouched", Document.class)),
                cause(first.getString("causeType")),
                sequence.size() - 1L);
    }

    private static String type(Document message) {
        String revision = message.getString("payloadRevision");
        return message.getString("payloadType") + (revision == null ? "" : "/" + revision);
    }

    private static String cause(String type) {
        return type == null ? "unknown" : type.substring(type.lastIndexOf('.') + 1);
    }

    private static Instant time(Document stored) {
        return Instant.ofEpochSecond(
                stored.get("seconds", Number.class).longValue(),
                stored.get("nanoseconds", Number.class).longValue());
    }

    boolean retry(ParkedEvent event) {
        return processing
                .sequencedDeadLetterProcessor(event.processor())
                .map(processor ->
                        processor.process(
                                letter -> letter.message().getIdentifier().equals(event.event())))
                .orElse(false);
    }

    /** Takes the event away; what waited behind it is first now, and is tried. */
    boolean discard(ParkedEvent event) {
        Optional<SequencedDeadLetterQueue<EventMessage<?>>> queue =
                processing.deadLetterQueue(event.processor());
        Document found =
                documents
                        .find(
                                Filters.and(
                                        Filters.eq(GROUP, event.processor()),
                                        Filters.eq("message.eventIdentifier", event.event())))
                        .first();
        if (queue.isEmpty() || found == null) {
            return false;
        }
        List<DeadLetter<? extends EventMessage<?>>> sequence = new ArrayList<>();
        queue.get().deadLetterSequence(found.getString(SEQUENCE)).forEach(sequence::add);
        sequence.stream()
                .filter(letter -> letter.message().getIdentifier().equals(event.event()))
                .forEach(queue.get()::evict);
        sequence.stream()
                .map(letter -> letter.message().getIdentifier())
                .filter(id -> !id.equals(event.event()))
                .findFirst()
                .ifPresent(next -> retry(new ParkedEvent(event.processor(), next, event.type())));
        return true;
    }
}
