package accord.contract.api;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** How a program hears of what happens: STOMP with nothing but the JDK. */
final class ListeningProgram implements WebSocket.Listener, AutoCloseable {
    private final BlockingQueue<Frame> frames = new LinkedBlockingQueue<>();
    private final StringBuilder text = new StringBuilder();
    private final WebSocket line;

    /**
     * What came.
     *
     * @param command CONNECTED, RECEIPT, MESSAGE or ERROR
     */
    record Frame(String command, String headers, String body) {}

    private ListeningProgram(int port, String credentials) {
        line =
                HttpClient.newHttpClient()
                        .newWebSocketBuilder()
                        .header("Authorization", credentials)
                        .subprotocols("v12.stomp")
                        .buildAsync(URI.create("ws://localhost:" + port + "/ws"), this)
                        .join();
    }

    static ListeningProgram connect(int port, String account, String password) {
        byte[] pair = (account + ":" + password).getBytes(StandardCharsets.UTF_8);
        return connect(port, "Basic " + Base64.getEncoder().encodeToString(pair));
    }

    static ListeningProgram connectBy(int port, String accessToken) {
        return connect(port, "Bearer " + accessToken);
    }

    private static ListeningProgram connect(int port, String credentials) {
        ListeningProgram program = new ListeningProgram(port, credentials);
        program.send("CONNECT\naccept-version:1.2\nhost:accord\n");
        program.next();
        return program;
    }

    /** Returns what answered: a receipt when it listens, an error when there is no such thing. */
    Frame subscribe(String destination) {
        send("SUBSCRIBE\nid:" + destination + "\nreceipt:r\ndestination:" + destination + "\n");
        return next();
    }

    private void send(String command) {
        line.sendText(command + "\n\0", true).join();
    }

    /** The next frame, when it comes. */
    Frame next() {
        try {
            Frame frame = frames.poll(30, TimeUnit.SECONDS);
            if (frame == null) {
                throw new IllegalStateException("nothing came for 30 s");
            }
            return frame;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    @Override
    public CompletionStage<?> onText(WebSocket from, CharSequence part, boolean last) {
        text.append(part);
        for (int end = text.indexOf("\0"); end >= 0; end = text.indexOf("\0")) {
            String frame = text.substring(0, end).stripLeading();
            int body = frame.indexOf("\n\n");
            int head = frame.indexOf('\n');
            frames.add(
                    new Frame(
                            frame.substring(0, head),
                            frame.substring(head + 1, Math.max(head + 1, body)),
                            frame.substring(body + 2)));
            text.delete(0, end + 1);
        }
        from.request(1);
        return null;
    }

    @Override
    public void close() {
        line.abort();
    }
}
