package accord.contract.api;

import accord.decision.query.Due;
import accord.eventlog.embedded.EmbeddedServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** Two nodes on one database that is neither's own; each can go and come back at its port. */
final class TwoHouses implements AutoCloseable {
    private final EmbeddedServer database = EmbeddedServer.inMemory();
    private final List<Integer> ports = new ArrayList<>();
    private final List<ConfigurableApplicationContext> nodes = new ArrayList<>();

    TwoHouses() {
        for (int node = 0; node < 2; node++) {
            ports.add(free());
            nodes.add(opened(ports.get(node)));
        }
    }

    /** Not one of those from which the system takes ports for whoever calls. */
    private static int free() {
        for (int port = 20_000 + new Random().nextInt(9_000); port < 30_000; port++) {
            try (ServerSocket tried = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
                return tried.getLocalPort();
            } catch (IOException taken) {
                continue;
            }
        }
        throw new IllegalStateException("no port is free");
    }

    int port(int node) {
        return ports.get(node);
    }

    Play at(int node) {
        return new Play(port(node));
    }

    <T> T bean(int node, Class<T> type) {
        return nodes.get(node).getBean(type);
    }

    <T> Collection<T> all(int node, Class<T> type) {
        return nodes.get(node).getBeansOfType(type).values();
    }

    /** All that runs out by itself is looked for on both nodes at once, several times over. */
    void look(Instant now) throws Exception {
        try (ExecutorService both = Executors.newVirtualThreadPerTaskExecutor()) {
            List<? extends Future<?>> looks =
                    IntStream.range(0, 8)
                            .mapToObj(i -> both.submit(() -> look(i % 2, now)))
                            .toList();
            for (Future<?> look : looks) {
                look.get();
            }
        }
    }

    /** The same on one of them. */
    void look(int node, Instant now) {
        all(node, Due.class).forEach(due -> due.runOut(now));
    }

    void stop(int node) {
        nodes.get(node).close();
    }

    /** Begins one that was stopped again where it was. */
    void start(int node) {
        nodes.set(node, opened(ports.get(node)));
    }

    void restart(int node) {
        stop(node);
        start(node);
    }

    private ConfigurableApplicationContext opened(int port) {
        return new SpringApplicationBuilder(ApiHouse.class)
                .properties(
                        Map.of(
                                "accord.mongo", database.connectionString(),
                                "server.address", "127.0.0.1",
                                "spring.mvc.problemdetails.enabled", "true",
                                "spring.lifecycle.timeout-per-shutdown-phase", "20s",
                                "spring.main.banner-mode", "off",
                                "logging.level.root", "warn"))
                .run("--server.port=" + port);
    }

    @Override
    public void close() {
        nodes.forEach(ConfigurableApplicationContext::close);
        database.close();
    }
}
