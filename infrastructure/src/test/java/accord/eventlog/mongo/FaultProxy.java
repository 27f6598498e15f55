package accord.eventlog.mongo;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/**
 * Stands between a node and its server and does what networks do: holds messages back, cuts a
 * connection before a request gets through, or after it did and before the answer is back.
 */
final class FaultProxy implements AutoCloseable {
    private final ServerSocket listening;
    private final InetSocketAddress server;
    private final Random random;
    private final double faults;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final AtomicInteger caused = new AtomicInteger();
    private volatile boolean calm = true;

    /**
     * @param faults how often a message meets one, 0 to 1, while it is not calm
     */
    FaultProxy(String connectionString, long seed, double faults) {
        String[] parts = connectionString.substring("mongodb://".length()).split(":");
        this.server = new InetSocketAddress(parts[0], Integer.parseInt(parts[1]));
        this.random = new Random(seed);
        this.faults = faults;
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

    void calm(boolean now) {
        calm = now;
    }

    int caused() {
        return caused.get();
    }

    private void accept() {
        try {
            while (true) {
                Socket near = listening.accept();
                Socket far = new Socket();
                far.connect(server);
                open.add(near);
                open.add(far);
                Thread.startVirtualThread(() -> pump(near, far));
                Thread.startVirtualThread(() -> pump(far, near));
            }
        } catch (IOException closed) {
            open.forEach(FaultProxy::cut);
        }
    }

    private void pump(Socket from, Socket to) {
        byte[] buffer = new byte[1 << 16];
        try {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            int read = in.read(buffer);
            while (read >= 0) {
                if (!calm && random.nextDouble() < faults && !survives()) {
                    break;
                }
                out.write(buffer, 0, read);
                out.flush();
                read = in.read(buffer);
            }
        } catch (IOException ended) {
            cut(to);
        }
        cut(from);
        cut(to);
        open.remove(from);
        open.remove(to);
    }

    private boolean survives() {
        caused.incrementAndGet();
        if (random.nextInt(3) == 0) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(random.nextInt(400)));
            return true;
        }
        return false;
    }

    private static void cut(Socket socket) {
        try {
            socket.close();
        } catch (IOException already) {
            throw new UncheckedIOException(already);
        }
    }

    @Override
    public void close() throws IOException {
        listening.close();
        open.forEach(FaultProxy::cut);
    }
}
