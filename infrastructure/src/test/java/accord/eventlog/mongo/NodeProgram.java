package accord.eventlog.mongo;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.MongoException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.io.BufferedReader;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;

/**
 * A node in a process of its own: writers, readers and a processor. It writes down what happens as
 * it happens, so that a killed one leaves all that it was told.
 */
final class NodeProgram {
    private static final Duration PATIENCE = Duration.ofMillis(2_500);

    private final OutputStream lines;
    private final BufferedReader orders =
            new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    private final MovedClock clock = new MovedClock();
    private volatile boolean finishing;
    private volatile boolean ended;

    private NodeProgram(Path file) throws IOException {
        this.lines = new FileOutputStream(file.toFile(), true);
    }

    /**
     * How a node works.
     *
     * @param before what the node before it wrote down, whose open commits it tries again
     * @param think milliseconds between two appends of a writer, about
     */
    record Orders(String uri, Path file, Path before, long seed, int writers, int think) {
        Object[] arguments() {
            return new Object[] {uri, file, before, seed, writers, think};
        }

        static Orders of(String[] arguments) {
            return new Orders(
                    arguments[0],
                    Path.of(arguments[1]),
                    Path.of(arguments[2]),
                    Long.parseLong(arguments[3]),
                    Integer.parseInt(arguments[4]),
                    Integer.parseInt(arguments[5]));
        }
    }

    public static void main(String[] arguments) throws Exception {
        Orders orders = Orders.of(arguments);
        NodeProgram node = new NodeProgram(orders.file());
        MongoClient client = MongoClients.create(impatient(orders.uri()));
        try (client) {
            node.run(client.getDatabase("accord"), orders);
        }
    }

    private void run(MongoDatabase database, Orders orders) throws Exception {
        Random random = new Random(orders.seed());
        MongoLog.Settings settings =
                new MongoLog.Settings(PATIENCE, Duration.ofMillis(20 + random.nextInt(200)));
        MongoLog log = patiently(() -> MongoLog.open(database, "events", settings));
        NodeProcessor processor =
                patiently(() -> new NodeProcessor(database, log, clock, this::write));
        List<Thread> readers =
                List.of(
                        Thread.ofPlatform().start(() -> readAtHand(log)),
                        Thread.ofPlatform().start(() -> readStored(database)));
        List<Thread> writers = writers(database, log, orders, random);
        System.out.println("working .");
        obey();
        finishing = true;
        for (Thread writer : writers) {
            writer.join();
        }
        System.out.println("finished .");
        while (!ended) {
            obey();
        }
        for (Thread reader : readers) {
            reader.join();
        }
        processor.close();
        log.close();
    }

    private List<Thread> writers(
            MongoDatabase database, MongoLog log, Orders orders, Random random) {
        List<Thread> writers = new ArrayList<>();
        List<Op> open = NodeLines.read(orders.before()).unended();
        for (int number = 0; number < orders.writers(); number++) {
            NodeWriter writer =
                    new NodeWriter(
                            log,
                            new Snapshots(database, "events"),
                            clock,
                            random.nextLong(),
                            this::write);
            List<Op> again = number == 0 ? open : List.of();
            writers.add(
                    Thread.ofPlatform()
                            .start(() -> {
                                again.forEach(writer::again);
                                while (!finishing) {
                                    writer.turn(orders.think());
                                }
                                writer.settle();
                            }));
        }
        return writers;
    }

    /** Follows orders until it is to finish, or to end. */
    private void obey() throws IOException {
        for (String line = orders.readLine(); line != null; line = orders.readLine()) {
            if (line.equals("finish")) {
                return;
            }
            clock.move(Duration.ofSeconds(Long.parseLong(line.substring("jump ".length()))));
        }
        ended = true;
    }

    private void readAtHand(MongoLog log) {
        Notary notary = new Notary();
        long seen = 0;
        while (!ended) {
            try {
                if (log.head().await(seen, Duration.ofMillis(200))) {
                    List<Commit> news = log.next(seen, 50);
                    seen = saw("hand", news, seen);
                    news.forEach(commit ->
                            notary.met(commit).forEach(receipt -> write(NodeLines.gave(receipt))));
                }
            } catch (MongoException unreachable) {
                pause(50);
            } catch (InterruptedException interrupted) {
                return;
            }
        }
    }

    private void readStored(MongoDatabase database) {
        Commits commits = new Commits(database, "events");
        long seen = 0;
        while (!ended) {
            try {
                seen = saw("stored", commits.next(seen, 50), seen);
            } catch (MongoException unreachable) {
                pause(50);
            }
            pause(250);
        }
    }

    private long saw(String reader, List<Commit> news, long seen) {
        news.forEach(commit -> write(NodeLines.saw(reader, commit)));
        return news.isEmpty() ? seen : news.get(news.size() - 1).position();
    }

    /** One write for a line, so that a kill leaves whole lines. */
    private synchronized void write(String line) {
        try {
            lines.write((line + '\n').getBytes(StandardCharsets.UTF_8));
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    private interface Attempt<T> {
        T make();
    }

    private static <T> T patiently(Attempt<T> attempt) {
        while (true) {
            try {
                return attempt.make();
            } catch (MongoException unreachable) {
                pause(100);
            }
        }
    }

    static void pause(int millis) {
        java.util.concurrent.locks.LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(millis));
    }

    static MongoClientSettings impatient(String uri) {
        return MongoClientSettings.builder()
                .applyConnectionString(new ConnectionString(uri))
                .applyToSocketSettings(socket ->
                        socket.connectTimeout(2, TimeUnit.SECONDS).readTimeout(1, TimeUnit.SECONDS))
                .applyToClusterSettings(
                        cluster -> cluster.serverSelectionTimeout(2, TimeUnit.SECONDS))
                .applyToServerSettings(server ->
                        server.heartbeatFrequency(500, TimeUnit.MILLISECONDS)
                                .minHeartbeatFrequency(100, TimeUnit.MILLISECONDS))
                .build();
    }
}
