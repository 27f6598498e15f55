package accord.live.api;

import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.handler.SimpleUrlHandlerMapping;
import org.springframework.web.socket.server.support.WebSocketHttpRequestHandler;

/** Opens {@code /ws}, behind the security chain of programs. */
@Configuration(proxyBeanMethods = false)
public class LiveApiConfiguration {

    @Bean
    HandlerMapping stompMapping(StompEndpoint endpoint) {
        SimpleUrlHandlerMapping mapping =
                new SimpleUrlHandlerMapping(
                        Map.of("/ws", new WebSocketHttpRequestHandler(endpoint)));
        mapping.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return mapping;
    }
}
