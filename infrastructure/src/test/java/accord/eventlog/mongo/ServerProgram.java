package accord.eventlog.mongo;

import accord.eventlog.embedded.EmbeddedServer;
import java.nio.file.Path;

/** An embedded server in a process of its own, until its input ends or it is killed. */
final class ServerProgram {

    private ServerProgram() {}

    /** The first argument is the data folder; it tells its port. */
    public static void main(String[] arguments) throws Exception {
        try (EmbeddedServer server = EmbeddedServer.onDisk(Path.of(arguments[0]))) {
            String address = server.connectionString();
            System.out.println("port " + address.substring(address.lastIndexOf(':') + 1));
            System.in.read();
        }
    }
}
