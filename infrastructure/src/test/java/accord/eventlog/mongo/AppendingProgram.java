package accord.eventlog.mongo;

import accord.eventlog.embedded.EmbeddedServer;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Appends from several threads until killed, and tells each commit once it is acknowledged. */
final class AppendingProgram {
    private static final int WRITERS = 6;

    private AppendingProgram() {}

    public static void main(String[] arguments) throws InterruptedException {
        EmbeddedServer server = EmbeddedServer.onDisk(Path.of(arguments[0]));
        MongoClient client = MongoClients.create(server.connectionString());
        MongoLog log =
                MongoLog.open(client.getDatabase("accord"), "events", MongoLog.Settings.ALONE);
        List<Thread> writers = new ArrayList<>();
        for (int writer = 0; writer < WRITERS; writer++) {
            String stream = arguments[1] + "-writer-" + writer;
            writers.add(Thread.startVirtualThread(() -> write(log, stream)));
        }
        for (Thread writer : writers) {
            writer.join();
        }
    }

    private static void write(MongoLog log, String stream) {
        for (long sequence = 0; sequence < 1_000_000; sequence++) {
            Commit commit = log.append(List.of(Samples.entry(stream, sequence)));
            tell(commit.position() + " " + Entry.key(stream, sequence));
        }
    }

    private static synchronized void tell(String line) {
        System.out.println(line);
        System.out.flush();
    }
}
