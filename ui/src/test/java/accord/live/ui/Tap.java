package accord.live.ui;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;

/** Stands on the line between a browser and Accord, and notes when what went by. */
final class Tap implements AutoCloseable {
    private static final int PIECE = 16_384;

    /** What is no longer is a sign of life and no message. */
    private static final int LEAST = 40;

    /**
     * Something that went by.
     *
     * @param at in nanoseconds, of this machine's own clock
     * @param pushed whether it went to the browser on a WebSocket
     * @param words what a request said; empty for what went to the browser
     */
    record Passed(long at, boolean pushed, int bytes, String words) {}

    private final ServerSocket door;
    private final InetSocketAddress accord;
    private final List<Passed> passed = new CopyOnWriteArrayList<>();
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final AtomicBoolean losing = new AtomicBoolean();
    private volatile boolean cut;

    Tap(int port) throws IOException {
        this.accord = new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
        this.door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::open);
    }

    String address() {
        return "http://127.0.0.1:" + door.getLocalPort();
    }

    void forget() {
        passed.clear();
    }

    /** When a request came by that says this. */
    OptionalLong asked(String words) {
        return passed.stream()
                .filter(p -> p.words().contains(words))
                .mapToLong(Passed::at)
                .findFirst();
    }

    /**
     * When the first message after a moment went to the browser by itself; where none did, what it
     * tells went with the last answer to a request of the browser's own.
     */
    OptionalLong toldAfter(long moment) {
        List<Passed> since =
                passed.stream().filter(p -> p.words().isEmpty() && p.at() > moment).toList();
        OptionalLong pushed =
                since.stream().filter(Passed::pushed).mapToLong(Passed::at).findFirst();
        return pushed.isPresent() ? pushed : since.stream().mapToLong(Passed::at).max();
    }

    /** Nothing passes any more, neither old nor new. */
    void cut() throws IOException {
        cut = true;
        for (Socket socket : open) {
            socket.close();
        }
        open.clear();
    }

    void mend() {
        cut = false;
    }

    /** The next message that goes to the browser by itself gets lost, and its line with it. */
    void loseOne() {
        losing.set(true);
    }

    /** Whether one got lost since. */
    boolean lostOne() {
        return !losing.get();
    }

    /** How many bytes went to the browser by themselves. */
    long pushed() {
        return passed.stream().filter(Passed::pushed).mapToLong(Passed::bytes).sum();
    }

    @Override
    public void close() throws IOException {
        door.close();
    }

    private void open() {
        while (!door.isClosed()) {
            try {
                Socket browser = door.accept();
                if (cut) {
                    browser.close();
                    continue;
                }
                Socket server = new Socket();
                server.connect(accord);
                browser.setTcpNoDelay(true);
                server.setTcpNoDelay(true);
                open.add(browser);
                open.add(server);
                Line line = new Line(browser, server);
                Thread.ofPlatform().daemon().start(line::up);
                Thread.ofPlatform().daemon().start(line::down);
            } catch (IOException ended) {
                if (!door.isClosed()) {
                    throw new UncheckedIOException(ended);
                }
            }
        }
    }

    private final class Line {
        private final Socket browser;
        private final Socket server;
        private volatile boolean upgraded;

        Line(Socket browser, Socket server) {
            this.browser = browser;
            this.server = server;
        }

        void up() {
            pass(browser, server, true);
        }

        void down() {
            pass(server, browser, false);
        }

        private void pass(Socket from, Socket to, boolean up) {
            byte[] piece = new byte[PIECE];
            try (from;
                    to) {
                InputStream in = from.getInputStream();
                OutputStream out = to.getOutputStream();
                for (int n = in.read(piece); n >= 0; n = in.read(piece)) {
                    note(piece, n, up);
                    if (!up && upgraded && n > LEAST && losing.compareAndSet(true, false)) {
                        return;
                    }
                    out.write(piece, 0, n);
                    out.flush();
                }
            } catch (IOException gone) {
                // whichever side hung up, the other is hung up on too
            }
        }

        private void note(byte[] piece, int n, boolean up) {
            long now = System.nanoTime();
            String words = up ? new String(piece, 0, n, StandardCharsets.ISO_8859_1) : "";
            upgraded |= up && words.contains("Upgrade: websocket");
            passed.add(new Passed(now, !up && upgraded && n > LEAST, n, words));
        }
    }
}
