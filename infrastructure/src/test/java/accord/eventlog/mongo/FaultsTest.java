package accord.eventlog.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.MongoException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.bson.types.Binary;
import org.junit.jupiter.api.Test;

/** Several nodes write through a network that fails, and every promise is kept. */
class FaultsTest {
    private static final int NODES = 3;
    private static final int WRITERS = 2;
    private static final int STREAMS = 5;
    private static final Duration LENGTH =
            Duration.ofSeconds(Long.getLong("accord.faults.seconds", 8));

    private final List<Op> ops = Collections.synchronizedList(new ArrayList<>());
    private volatile boolean ended;

    /** A node of its own: client, connection and log. */
    private final class Node implements AutoCloseable {
        private final FaultProxy proxy;
        private final MongoClient client;
        private final MongoLog log;
        private final List<Commit> seen = new ArrayList<>();
        private final List<Thread> threads = new ArrayList<>();

        Node(String database, int number) {
            proxy = new FaultProxy(Store.DISK.address(), number, 0.02);
            client = MongoClients.create(impatient(proxy.connectionString()));
            log =
                    MongoLog.open(
                            client.getDatabase(database),
                            "events",
                            new MongoLog.Settings(Duration.ofSeconds(3), Duration.ofMillis(10)));
            for (int writer = 0; writer < WRITERS; writer++) {
                Random random = new Random(100L * number + writer);
                threads.add(Thread.ofPlatform().start(() -> write(random)));
            }
            threads.add(Thread.ofPlatform().start(this::read));
        }

        private void write(Random random) {
            while (!ended) {
                String stream = "stream-" + random.nextInt(STREAMS);
                byte[] id = new byte[16];
                random.nextBytes(id);
                try {
                    long next = log.lastSequence(stream).orElse(-1) + 1;
                    append(new Binary(id), stream, next);
                } catch (MongoException unreachable) {
                    Thread.onSpinWait();
                }
            }
        }

        private void append(Binary id, String stream, long sequence) {
            String key = Entry.key(stream, sequence);
            long start = System.nanoTime();
            try {
                Commit done = log.append(id, List.of(Samples.entry(stream, sequence)));
                tell(id, key, start, Op.Outcome.DONE, done.position());
            } catch (Conflict conflict) {
                tell(id, key, start, Op.Outcome.FAILED, 0);
            } catch (OutcomeUnknown unknown) {
                tell(id, key, start, Op.Outcome.UNKNOWN, 0);
            }
        }

        private void tell(Binary id, String key, long start, Op.Outcome outcome, long position) {
            ops.add(new Op(id, key, start, System.nanoTime(), outcome, position));
        }

        private void read() {
            while (!ended) {
                try {
                    if (log.head().await(seen.size(), Duration.ofMillis(100))) {
                        seen.addAll(log.next(seen.size(), 50));
                    }
                } catch (MongoException unreachable) {
                    Thread.onSpinWait();
                } catch (InterruptedException interrupted) {
                    return;
                }
            }
        }

        @Override
        public void close() throws Exception {
            for (Thread thread : threads) {
                thread.join();
            }
            log.close();
            client.close();
            proxy.close();
        }
    }

    private static MongoClientSettings impatient(String uri) {
        return MongoClientSettings.builder()
                .applyConnectionString(new ConnectionString(uri))
                .applyToSocketSettings(socket ->
                        socket.connectTimeout(5, TimeUnit.SECONDS).readTimeout(1, TimeUnit.SECONDS))
                .applyToClusterSettings(
                        cluster -> cluster.serverSelectionTimeout(5, TimeUnit.SECONDS))
                .applyToServerSettings(server ->
                        server.heartbeatFrequency(200, TimeUnit.MILLISECONDS)
                                .minHeartbeatFrequency(20, TimeUnit.MILLISECONDS))
                .build();
    }

    @Test
    void every_promise_is_kept() throws Exception {
        MongoDatabase database = Store.DISK.database();
        List<Node> nodes = new ArrayList<>();
        for (int number = 0; number < NODES; number++) {
            nodes.add(new Node(database.getName(), number));
        }
        nodes.forEach(node -> node.proxy.calm(false));
        Thread.currentThread().join(LENGTH);
        ended = true;
        nodes.forEach(node -> node.proxy.calm(true));
        int caused = 0;
        for (Node node : nodes) {
            node.close();
            caused += node.proxy.caused();
        }
        try (MongoLog log = MongoLog.open(database, "events", MongoLog.Settings.ALONE)) {
            List<Commit> commits = whole(log);
            List<List<Commit>> readers = nodes.stream().map(node -> node.seen).toList();
            assertThat(Checker.violations(log.id(), commits, ops, readers)).isEmpty();
            System.out.printf(
                    "faults: %d appends, %d unknown, %d conflicts, %d faults, %d commits%n",
                    ops.size(),
                    count(Op.Outcome.UNKNOWN),
                    count(Op.Outcome.FAILED),
                    caused,
                    commits.size());
        }
        assertThat(caused).isPositive();
        assertThat(count(Op.Outcome.DONE)).isPositive();
        assertThat(count(Op.Outcome.FAILED)).isPositive();
    }

    private long count(Op.Outcome outcome) {
        return ops.stream().filter(op -> op.outcome() == outcome).count();
    }

    private static List<Commit> whole(MongoLog log) {
        List<Commit> commits = new ArrayList<>();
        long head = log.newest();
        while (commits.size() < head) {
            commits.addAll(log.next(commits.size(), 500));
        }
        return commits;
    }
}
