package accord.eventlog.mongo;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A node of a trial: its network, its process, and those that were killed before it. */
final class TrialNode implements AutoCloseable {
    /** Seconds; long, for a machine with much else to do. */
    private static final int PATIENCE = 900;

    private final Path folder;
    private final String name;
    private final FaultProxy proxy;
    private final Trial.Plan plan;
    private final List<Path> files = new ArrayList<>();
    private Child child;
    private boolean paused;
    private boolean cutOff;

    TrialNode(Path folder, String name, Trial.Plan plan, int server) throws IOException {
        this.folder = folder;
        this.name = name;
        this.plan = plan;
        this.proxy = new FaultProxy(server, plan.seed() + name.hashCode());
        files.add(folder.resolve(name + "-0"));
        start();
    }

    private void start() throws IOException {
        Path before = files.get(files.size() - 1);
        Path file = folder.resolve(name + "-" + files.size());
        files.add(file);
        NodeProgram.Orders orders =
                new NodeProgram.Orders(
                        proxy.connectionString(),
                        file,
                        before,
                        plan.seed() + file.getFileName().hashCode(),
                        plan.writers(),
                        plan.think());
        child = Child.start(folder.resolve("nodes.err"), NodeProgram.class, orders.arguments());
    }

    FaultProxy proxy() {
        return proxy;
    }

    List<Path> files() {
        return files;
    }

    /** Kills it, and starts its successor. */
    void replace() throws IOException, InterruptedException {
        child.kill();
        paused = false;
        start();
    }

    /** Stops its process where it stands, or lets it go on; whether it stands now. */
    boolean pause(boolean now) throws IOException, InterruptedException {
        if (now != paused) {
            child.signal(now ? "STOP" : "CONT");
            paused = now;
        }
        return now;
    }

    boolean paused() {
        return paused;
    }

    void cutOff(boolean now) {
        cutOff = now;
        proxy.partition(now);
    }

    boolean isCutOff() {
        return cutOff;
    }

    void jump(int seconds) {
        child.tell("jump " + seconds);
    }

    void calm() throws IOException, InterruptedException {
        proxy.faults(0);
        cutOff(false);
        pause(false);
    }

    /** Whether it has found its log and begun. */
    boolean working() throws InterruptedException {
        return child.hear("working", PATIENCE).isPresent();
    }

    void finish() {
        child.tell("finish");
    }

    /** Whether all its appends have an outcome. */
    boolean finished() throws InterruptedException {
        return child.hear("finished", PATIENCE).isPresent();
    }

    boolean end() throws InterruptedException {
        return child.end(PATIENCE);
    }

    @Override
    public void close() throws IOException, InterruptedException {
        child.kill();
        proxy.close();
    }
}
