package accord.eventlog.mongo;

import accord.eventlog.query.History;
import accord.eventlog.query.Recorded;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.axonframework.messaging.MetaData;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.SimpleSerializedObject;
import org.jspecify.annotations.Nullable;

/** The log as the application reads it. */
final class MongoHistory implements History {
    private static final int STEP = 256;
    private static final int CHECKED = 1_000;

    private final MongoLog log;
    private final Serializer serializer;

    MongoHistory(MongoLog log, Serializer serializer) {
        this.log = log;
        this.serializer = serializer;
    }

    @Override
    public List<Recorded> stream(String stream, long fromSequence, int limit) {
        return log.streams().from(stream, fromSequence, limit).stream()
                .map(this::recorded)
                .toList();
    }

    @Override
    public <T> T asOfNow(Supplier<T> reading) {
        return log.streams().asOfNow(reading);
    }

    @Override
    public List<Recorded> after(long position, int limit) {
        List<Recorded> found = new ArrayList<>();
        long next = Math.max(0, Position.commit(position) - 1);
        while (found.size() < limit) {
            List<Commit> commits = log.next(next, Math.min(limit + 1, STEP));
            if (commits.isEmpty()) {
                break;
            }
            for (Commit commit : commits) {
                addAfter(position, commit, limit, found);
            }
            next += commits.size();
        }
        return found;
    }

    private void addAfter(long position, Commit commit, int limit, List<Recorded> found) {
        for (int index = 0; index < commit.entries().size() && found.size() < limit; index++) {
            MongoLog.Placed placed = new MongoLog.Placed(commit, index);
            if (placed.position() > position) {
                found.add(recorded(placed));
            }
        }
    }

    @Override
    public String id() {
        return log.id();
    }

    @Override
    public List<Recorded> at(List<Long> positions) {
        if (positions.size() > CHECKED) {
            throw new IllegalArgumentException("at most 1,000 positions at a time");
        }
        return log.holding(positions).stream().map(this::recorded).toList();
    }

    @Override
    public Optional<Recorded> recordedBy(String command) {
        return log.withId(CommitIds.of(command))
                .map(commit -> recorded(new MongoLog.Placed(commit, 0)));
    }

    @Override
    public long head() {
        Commit last = log.at(log.newest());
        return last == null ? 0 : Position.of(last.position(), last.entries().size() - 1);
    }

    @Override
    public Following follow(Consumer<Recorded> listener) {
        return new Follower(log, this, head(), listener);
    }

    @Override
    public @Nullable Fault check(List<Long> positions) {
        if (positions.size() > CHECKED) {
            throw new IllegalArgumentException("at most 1,000 positions at a time");
        }
        return log.check()
                .commits(positions.stream().map(Position::commit).toList())
                .map(found -> new Fault(eventAt(positions, found.commit()), found.reason()))
                .orElse(null);
    }

    private static long eventAt(List<Long> positions, long commit) {
        return positions.stream()
                .filter(position -> Position.commit(position) == commit)
                .findFirst()
                .orElse(Position.of(commit, 0));
    }

    private Recorded recorded(MongoLog.Placed placed) {
        Entry entry = placed.entry();
        return new Recorded(
                placed.position(),
                entry.id(),
                entry.stream(),
                entry.sequence(),
                entry.revision() == null ? entry.type() : entry.type() + '/' + entry.revision(),
                payload(entry),
                new String(entry.payload().getData(), StandardCharsets.UTF_8),
                Collections.unmodifiableMap(metadata(entry)),
                Times.instant(entry.at()),
                HexFormat.of().formatHex(placed.commit().hash().getData()));
    }

    private Object payload(Entry entry) {
        return serializer.deserialize(
                new SimpleSerializedObject<>(
                        entry.payload().getData(), byte[].class, entry.type(), entry.revision()));
    }

    private MetaData metadata(Entry entry) {
        return serializer.deserialize(
                new SimpleSerializedObject<>(
                        entry.metadata().getData(),
                        byte[].class,
                        serializer.typeForClass(MetaData.class)));
    }
}
