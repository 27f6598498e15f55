package accord.eventlog.mongo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.EnumMap;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/** Stands between a node and its server, and does to messages what networks do. */
final class FaultProxy implements AutoCloseable {
    private final ServerSocket listening;
    private final Random random;
    private final Set<ProxiedConnection> open = ConcurrentHashMap.newKeySet();
    private final Map<Fault, AtomicInteger> caused = new EnumMap<>(Fault.class);
    private final AtomicLong forwarded = new AtomicLong();
    private volatile int server;
    private volatile double faults;
    private volatile boolean partitioned;

    /**
     * @param server the port of a server on this machine
     */
    FaultProxy(int server, long seed) {
        this.server = server;
        this.random = new Random(seed);
        for (Fault fault : Fault.values()) {
            caused.put(fault, new AtomicInteger());
        }
        try {
            this.listening = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
        Thread.startVirtualThread(this::accept);
    }

    String connectionString() {
        return "mongodb://127.0.0.1:" + listening.getLocalPort();
    }

    /** From now on the server is elsewhere. */
    void moveTo(int port) {
        server = port;
    }

    /**
     * @param share how many of all requests meet a fault, 0 to 1
     */
    void faults(double share) {
        faults = share;
    }

    /** Lets nothing through, or everything again. */
    void partition(boolean now) {
        if (now && !partitioned) {
            count(Fault.PARTITIONED);
        }
        partitioned = now;
        if (now) {
            open.forEach(ProxiedConnection::close);
        }
    }

    Map<Fault, AtomicInteger> caused() {
        return caused;
    }

    int count() {
        return caused.values().stream().mapToInt(AtomicInteger::get).sum();
    }

    void count(Fault fault) {
        caused.get(fault).incrementAndGet();
    }

    /** Requests that got through so far. */
    AtomicLong forwarded() {
        return forwarded;
    }

    /** What a request meets; null where it gets through. */
    Fault next() {
        synchronized (random) {
            if (random.nextDouble() >= faults) {
                return null;
            }
            Fault[] kinds = Fault.values();
            return kinds[random.nextInt(kinds.length - 1)];
        }
    }

    int between(int least, int most) {
        synchronized (random) {
            return least + random.nextInt(most - least);
        }
    }

    private void accept() {
        try {
            while (true) {
                Socket near = listening.accept();
                Thread.startVirtualThread(() -> connect(near));
            }
        } catch (IOException closed) {
            open.forEach(ProxiedConnection::close);
        }
    }

    private void connect(Socket near) {
        ProxiedConnection connection = new ProxiedConnection(this, near);
        try {
            if (partitioned) {
                near.close();
                return;
            }
            connection.to(new InetSocketAddress(InetAddress.getLoopbackAddress(), server));
            open.add(connection);
            connection.run();
        } catch (IOException ended) {
            connection.close();
        } finally {
            open.remove(connection);
        }
    }

    @Override
    public void close() throws IOException {
        listening.close();
        open.forEach(ProxiedConnection::close);
    }
}
