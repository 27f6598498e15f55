package accord.eventlog.mongo;

import accord.eventlog.embedded.EmbeddedServer;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * One history: several nodes, each a process, write to one server through networks that fail, and
 * are killed, stopped and given wrong clocks, as the server is killed; in the end it is held
 * against what the log promises.
 */
final class Trial implements AutoCloseable {
    private static final int NODES = 3;
    private static final Duration PATIENCE = Duration.ofMinutes(15);

    private final Path folder;
    private final Plan plan;
    private final Tally tally;
    private final TrialServer server;
    private final List<TrialNode> nodes = new ArrayList<>();
    private final List<String> violations = new ArrayList<>();

    /**
     * How a trial goes.
     *
     * @param length for which things go wrong
     * @param writers of each node
     * @param think milliseconds between two appends of a writer, about
     * @param pace milliseconds between two things that go wrong, about
     */
    record Plan(long seed, Duration length, int writers, int think, int pace) {}

    Trial(Path folder, Plan plan, Tally tally) throws IOException, InterruptedException {
        this.folder = Files.createDirectories(folder);
        this.plan = plan;
        this.tally = tally;
        this.server = new TrialServer(folder);
        for (int number = 0; number < NODES; number++) {
            nodes.add(new TrialNode(folder, "node-" + number, plan, server.port()));
        }
    }

    /** Every violation, as a sentence. */
    List<String> run() throws IOException, InterruptedException {
        for (TrialNode node : nodes) {
            require(node.working(), "a node does not begin");
        }
        Trouble trouble = new Trouble(plan, server, nodes, tally);
        trouble.make();
        trouble.end();
        awaitDone();
        nodes.forEach(TrialNode::finish);
        for (TrialNode node : nodes) {
            require(node.finished(), "a node does not finish");
        }
        awaitHandled();
        for (TrialNode node : nodes) {
            require(node.end(), "a node does not end");
        }
        server.kill();
        tally.add("kills/server", 1);
        check();
        return violations;
    }

    private void require(boolean kept, String otherwise) {
        if (!kept) {
            violations.add(otherwise);
        }
    }

    /** On a machine with much else to do a trial may end before anything was done. */
    private void awaitDone() throws InterruptedException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (lines().stream()
                        .flatMap(node -> node.ops().stream())
                        .noneMatch(op -> op.outcome() == Op.Outcome.DONE)
                && System.nanoTime() < deadline) {
            TimeUnit.MILLISECONDS.sleep(100);
        }
    }

    /** Waits until the processor has come to the end, or does not any more. */
    private void awaitHandled() throws InterruptedException {
        List<Commit> commits;
        try (MongoClient client =
                MongoClients.create("mongodb://127.0.0.1:%d".formatted(server.port()))) {
            commits = whole(client);
        }
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!HandlingCheck.violations(commits, collected(lines())).isEmpty()
                && System.nanoTime() < deadline) {
            TimeUnit.MILLISECONDS.sleep(500);
        }
    }

    private static List<Observed.Handled> collected(List<NodeLines> lines) {
        return lines.stream().flatMap(node -> node.handled().stream()).toList();
    }

    private List<NodeLines> lines() {
        return nodes.stream().flatMap(node -> node.files().stream()).map(NodeLines::read).toList();
    }

    /** After one more kill of the server, the data is opened here. */
    private void check() {
        try (EmbeddedServer opened = EmbeddedServer.onDisk(server.data());
                MongoClient client = MongoClients.create(opened.connectionString())) {
            Observed observed = observed(client);
            violations.addAll(Checker.violations(observed));
            count(observed);
        }
    }

    private Observed observed(MongoClient client) {
        List<NodeLines> lines = lines();
        List<Commit> commits = whole(client);
        Snapshots snapshots = new Snapshots(client.getDatabase("accord"), "events");
        return new Observed(
                Identity.of(client.getDatabase("accord"), "events").id(),
                commits,
                lines.stream().flatMap(node -> node.ops().stream()).toList(),
                lines.stream().flatMap(node -> node.readers().stream()).toList(),
                collected(lines),
                commits.stream()
                        .flatMap(commit -> commit.entries().stream())
                        .map(Entry::stream)
                        .distinct()
                        .flatMap(stream -> snapshots.of(stream).stream())
                        .toList(),
                lines.stream().flatMap(node -> node.receipts().stream()).toList());
    }

    private static List<Commit> whole(MongoClient client) {
        try (MongoLog log =
                MongoLog.open(client.getDatabase("accord"), "events", MongoLog.Settings.ALONE)) {
            List<Commit> commits = new ArrayList<>();
            long head = log.newest();
            while (commits.size() < head) {
                commits.addAll(log.next(commits.size(), 500));
            }
            return commits;
        }
    }

    private void count(Observed observed) {
        var stored = observed.commits().stream().map(Commit::id).toList();
        var there = new java.util.HashSet<>(stored);
        tally.add("commits", stored.size());
        tally.add("handled", observed.handled().size());
        tally.add("snapshots", observed.snapshots().size());
        tally.add("receipts", observed.receipts().size());
        tally.add("reads", observed.readers().stream().mapToInt(List::size).sum());
        for (Op op : observed.ops()) {
            tally.add("appends", 1);
            switch (op.outcome()) {
                case DONE -> tally.add("done", 1);
                case FAILED -> tally.add("conflicts", 1);
                case UNKNOWN -> {
                    tally.add("unknown", 1);
                    tally.add(op.end() == Op.NEVER ? "unknown/killed" : "unknown/told", 1);
                    tally.add(there.contains(op.id()) ? "unknown/there" : "unknown/not-there", 1);
                }
            }
        }
        nodes.forEach(node ->
                node.proxy()
                        .caused()
                        .forEach((fault, count) ->
                                tally.add(
                                        "network/" + fault.name().toLowerCase().replace('_', '-'),
                                        count.get())));
    }

    @Override
    public void close() throws IOException, InterruptedException {
        for (TrialNode node : nodes) {
            node.close();
        }
        server.kill();
    }
}
