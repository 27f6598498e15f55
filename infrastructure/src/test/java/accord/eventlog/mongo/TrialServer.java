package accord.eventlog.mongo;

import java.io.IOException;
import java.nio.file.Path;

/** The one server of a trial, in a process of its own, killed and begun again on the same data. */
final class TrialServer {
    private static final int PATIENCE = 300;

    private final Path folder;
    private Child child;
    private int port;

    TrialServer(Path folder) throws IOException, InterruptedException {
        this.folder = folder;
        start();
    }

    Path data() {
        return folder.resolve("data");
    }

    int port() {
        return port;
    }

    void start() throws IOException, InterruptedException {
        child = Child.start(folder.resolve("server.err"), ServerProgram.class, data());
        port =
                child.hear("port", PATIENCE)
                        .map(Integer::parseInt)
                        .orElseThrow(() ->
                                new IOException(
                                        "the server does not start again: see %s"
                                                .formatted(folder.resolve("server.err"))));
    }

    void kill() throws InterruptedException {
        child.kill();
    }
}
