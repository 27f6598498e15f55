package accord.contract.api;

import accord.eventlog.embedded.EmbeddedServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;

/** Two nodes on one database that is neither's own; each can go and come back at its port. */
final class TwoHouses implements AutoCloseable {
    private final EmbeddedServer database = EmbeddedServer.inMemory();
    private final List<ServletWebServerApplicationContext> nodes = new ArrayList<>();

    TwoHouses() {
        nodes.add(start(free()));
        nodes.add(start(free()));
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
        var server = nodes.get(node).getWebServer();
        if (server == null) {
            throw new IllegalStateException("the node has not started");
        }
        return server.getPort();
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

    void stop(int node) {
        nodes.get(node).close();
    }

    /** Ends a node, and begins it again where it was. */
    void restart(int node) {
        int port = port(node);
        stop(node);
        nodes.set(node, start(port));
    }

    private ServletWebServerApplicationContext start(int port) {
        return (ServletWebServerApplicationContext)
                new SpringApplicationBuilder(ApiHouse.class)
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
        nodes.forEach(ServletWebServerApplicationContext::close);
        database.close();
    }
}
