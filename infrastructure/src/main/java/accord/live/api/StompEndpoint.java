package accord.live.api;

import accord.member.query.Accounts;
import accord.member.query.SignedIn;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;
import org.springframework.web.socket.CloseStatus;
import org.springframework.web.socket.SubProtocolCapable;
import org.springframework.web.socket.TextMessage;
import org.springframework.web.socket.WebSocketSession;
import org.springframework.web.socket.handler.TextWebSocketHandler;
import tools.jackson.databind.json.JsonMapper;

/**
 * STOMP 1.2 for programs that listen. Whoever connects has shown their credentials with the
 * handshake.
 */
@Component
class StompEndpoint extends TextWebSocketHandler implements SubProtocolCapable, DisposableBean {
    private static final Logger LOG = LoggerFactory.getLogger(StompEndpoint.class);

    private final Accounts accounts;
    private final List<Topic> topics;
    private final JsonMapper json;
    private final Map<String, StompSession> sessions = new ConcurrentHashMap<>();
    private final ScheduledExecutorService heart =
            Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().daemon().name("accord-heart").factory());

    StompEndpoint(Accounts accounts, List<Topic> topics, JsonMapper json) {
        this.accounts = accounts;
        this.topics = topics;
        this.json = json;
        heart.scheduleAtFixedRate(
                this::beat,
                StompSession.HEART_BEAT,
                StompSession.HEART_BEAT,
                TimeUnit.MILLISECONDS);
    }

    @Override
    public List<String> getSubProtocols() {
        return List.of("v12.stomp", "v11.stomp");
    }

    @Override
    public void afterConnectionEstablished(WebSocketSession line) {
        if (line.getPrincipal() instanceof Authentication given
                && given.getPrincipal() instanceof SignedIn signedIn) {
            sessions.put(line.getId(), new StompSession(line, signedIn, topics, json));
        }
    }

    @Override
    protected void handleTextMessage(WebSocketSession line, TextMessage message) {
        StompSession session = sessions.get(line.getId());
        if (session != null) {
            session.received(message.getPayload());
        }
    }

    @Override
    public void afterConnectionClosed(WebSocketSession line, CloseStatus status) {
        StompSession session = sessions.remove(line.getId());
        if (session != null) {
            session.close();
        }
    }

    /** Those whose password was changed or whose token was withdrawn since are cut off. */
    void beat() {
        for (StompSession session : sessions.values()) {
            try {
                session.beat(accounts.isCurrent(session.signedIn()));
            } catch (RuntimeException outage) {
                LOG.warn("Not known who may still listen: {}", outage.toString());
            }
        }
    }

    @Override
    public void destroy() {
        heart.shutdownNow();
        sessions.values().forEach(StompSession::close);
    }
}
