package accord.eventlog.mongo;

import com.mongodb.client.MongoDatabase;
import java.util.List;
import java.util.stream.Stream;

/** What is left of one node's speed when several write at once, 16 writers in all. */
final class NodesSpeed {

    private NodesSpeed() {}

    static void measure() {
        for (int count : new int[] {1, 2, 4, 4}) {
            rate(count);
        }
        Speed.figure("nodes2/1", Speed.ratio(() -> rate(2), () -> rate(1)), "ratio");
        Speed.figure("nodes4/1", Speed.ratio(() -> rate(4), () -> rate(1)), "ratio");
    }

    private static double rate(int count) {
        MongoDatabase database = LogBench.database(Store.DISK);
        List<MongoLog> nodes =
                Stream.generate(() -> MongoLog.open(database, "events", MongoLog.Settings.SHARED))
                        .limit(count)
                        .toList();
        double rate = AppendSpeed.ours(nodes, AppendSpeed.WRITERS);
        nodes.forEach(MongoLog::close);
        database.drop();
        return rate;
    }
}
