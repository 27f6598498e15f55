package accord.live.api;

import accord.contract.query.NotFound;
import accord.member.query.SignedIn;
import accord.text.InvalidInput;
import accord.text.NotThere;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.springframework.messaging.Message;
import org.springframework.messaging.simp.stomp.BufferingStompDecoder;
import org.springframework.messaging.simp.stomp.StompCommand;
import org.springframework.messaging.simp.stomp.StompConversionException;
import org.springframework.messaging.simp.stomp.StompDecoder;
import org.springframework.messaging.simp.stomp.StompEncoder;
import org.springframework.messaging.simp.stomp.StompHeaderAccessor;
import org.springframework.util.MimeTypeUtils;
import org.springframework.web.socket.TextMessage;
import org.springframework.web.socket.WebSocketSession;
import tools.jackson.databind.json.JsonMapper;

/** One program's connection. What goes out waits in a line of its own, so nobody waits for it. */
final class StompSession implements AutoCloseable {
    /** The server gives a sign of life so often, in milliseconds. */
    static final long HEART_BEAT = 10_000;

    private static final int LONGEST_FRAME = 65_536;
    private static final int MOST_SUBSCRIPTIONS = 100;
    private static final int MOST_WAITING = 1_000;
    private static final byte[] NOTHING = {};

    private final WebSocketSession line;
    private final SignedIn signedIn;
    private final List<Topic> topics;
    private final JsonMapper json;
    private final BufferingStompDecoder frames =
            new BufferingStompDecoder(new StompDecoder(), LONGEST_FRAME);
    private final StompEncoder encoder = new StompEncoder();
    private final Map<String, Topic.Subscription> subscriptions = new ConcurrentHashMap<>();
    private final ExecutorService outgoing =
            Executors.newSingleThreadExecutor(Thread.ofVirtual().factory());
    private final AtomicInteger waiting = new AtomicInteger();
    private long messages;

    StompSession(WebSocketSession line, SignedIn signedIn, List<Topic> topics, JsonMapper json) {
        this.line = line;
        this.signedIn = signedIn;
        this.topics = topics;
        this.json = json;
    }

    void received(String text) {
        try {
            ByteBuffer bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
            for (Message<byte[]> frame : frames.decode(bytes)) {
                handle(StompHeaderAccessor.wrap(frame));
            }
        } catch (NotThere | InvalidInput none) {
            refuse(NotThere.SENTENCE);
        } catch (StompConversionException unreadable) {
            refuse("This is no STOMP frame.");
        }
    }

    SignedIn signedIn() {
        return signedIn;
    }

    /** A sign of life to who may still listen, and an end to who may not. */
    void beat(boolean mayListen) {
        if (!mayListen) {
            refuse("What you signed in with is not good any more.");
            return;
        }
        send("\n".getBytes(StandardCharsets.UTF_8));
    }

    private void handle(StompHeaderAccessor frame) {
        @Nullable StompCommand command = frame.getCommand();
        if (command == null) {
            return;
        }
        switch (command) {
            case CONNECT, STOMP -> connected();
            case SUBSCRIBE -> subscribe(frame.getSubscriptionId(), frame.getDestination());
            case UNSUBSCRIBE -> unsubscribe(frame.getSubscriptionId());
            case DISCONNECT -> {}
            default -> refuse("Here programs listen; they act through the API.");
        }
        if (frame.getReceipt() instanceof String receipt) {
            StompHeaderAccessor answer = StompHeaderAccessor.create(StompCommand.RECEIPT);
            answer.setReceiptId(receipt);
            send(answer, NOTHING);
        }
        if (command == StompCommand.DISCONNECT) {
            hangUp();
        }
    }

    private void connected() {
        StompHeaderAccessor answer = StompHeaderAccessor.create(StompCommand.CONNECTED);
        answer.setVersion("1.2");
        answer.setHeartbeat(HEART_BEAT, 0);
        send(answer, NOTHING);
    }

    private void subscribe(@Nullable String id, @Nullable String destination) {
        if (id == null || destination == null || subscriptions.containsKey(id)) {
            refuse("A subscription needs a destination and an id of its own.");
        } else if (subscriptions.size() >= MOST_SUBSCRIPTIONS) {
            refuse("A connection has at most 100 subscriptions.");
        } else {
            Topic.Outlet outlet = new Subscriber(id, destination);
            subscriptions.put(
                    id,
                    topics.stream()
                            .map(topic -> topic.subscribe(signedIn.caller(), destination, outlet))
                            .flatMap(Optional::stream)
                            .findFirst()
                            .orElseThrow(NotFound::new));
        }
    }

    private void unsubscribe(@Nullable String id) {
        Topic.Subscription ended = id == null ? null : subscriptions.remove(id);
        if (ended != null) {
            ended.close();
        }
    }

    /** After an error a STOMP connection ends. */
    private void refuse(String sentence) {
        StompHeaderAccessor error = StompHeaderAccessor.create(StompCommand.ERROR);
        error.setMessage(sentence);
        send(error, NOTHING);
        hangUp();
    }

    private void hangUp() {
        endAll();
        later(line::close);
        outgoing.shutdown();
    }

    private void endAll() {
        subscriptions.values().forEach(Topic.Subscription::close);
        subscriptions.clear();
    }

    private void send(StompHeaderAccessor frame, byte[] body) {
        send(encoder.encode(frame.getMessageHeaders(), body));
    }

    private void send(byte[] bytes) {
        later(() -> line.sendMessage(new TextMessage(bytes)));
    }

    private interface Step {
        void take() throws IOException;
    }

    /** One who does not take what waits for them is cut off, and can read on in the record. */
    private void later(Step step) {
        if (outgoing.isShutdown()) {
            return;
        }
        if (waiting.incrementAndGet() > MOST_WAITING) {
            close();
            return;
        }
        outgoing.execute(() -> {
            waiting.decrementAndGet();
            try {
                step.take();
            } catch (IOException | IllegalStateException gone) {
                endAll();
            }
        });
    }

    @Override
    public void close() {
        endAll();
        outgoing.shutdownNow();
        try {
            line.close();
        } catch (IOException gone) {
            endAll();
        }
    }

    private final class Subscriber implements Topic.Outlet {
        private final String id;
        private final String destination;

        Subscriber(String id, String destination) {
            this.id = id;
            this.destination = destination;
        }

        @Override
        public void send(Object body) {
            StompHeaderAccessor message = StompHeaderAccessor.create(StompCommand.MESSAGE);
            message.setSubscriptionId(id);
            message.setDestination(destination);
            message.setMessageId(number());
            message.setContentType(MimeTypeUtils.APPLICATION_JSON);
            StompSession.this.send(message, json.writeValueAsBytes(body));
        }

        @Override
        public void end() {
            refuse("This is not yours to see any more: " + destination);
        }
    }

    private synchronized String number() {
        return Long.toString(++messages);
    }
}
