package accord.eventlog.mongo;

import com.mongodb.client.MongoDatabase;
import java.util.Set;

/**
 * Measures the log on the embedded server, each figure beside its baseline in the same run; all
 * that was appended is read back and checked. Durable figures are taken on disk, the log's own cost
 * over the driver's in memory, where no disk hides it.
 */
final class LogBench {

    private LogBench() {}

    public static void main(String[] only) {
        Set<String> wanted = Set.of(only);
        run(wanted, "append", () -> new AppendSpeed(Store.MEMORY).measure());
        run(wanted, "durable", () -> new AppendSpeed(Store.DISK).measureGrouping());
        run(wanted, "nodes", NodesSpeed::measure);
        run(wanted, "tail", TailSpeed::measure);
        run(wanted, "replay", ReplaySpeed::measure);
        run(wanted, "aggregate", AggregateSpeed::measure);
        run(wanted, "snapshot", SnapshotSpeed::measure);
        System.exit(0);
    }

    private static void run(Set<String> wanted, String part, Runnable measure) {
        if (wanted.isEmpty() || wanted.contains(part)) {
            measure.run();
        }
    }

    static MongoDatabase database(Store store) {
        return store.client().getDatabase("bench-" + TimeOrderedIds.next());
    }

    static void unless(boolean right, String otherwise) {
        if (!right) {
            throw new IllegalStateException(otherwise);
        }
    }
}
