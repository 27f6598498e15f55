package accord.look.ui;

import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.VaadinServletService;
import com.vaadin.flow.server.communication.JSR356WebsocketInitializer;
import jakarta.servlet.GenericServlet;
import java.util.regex.Pattern;
import org.atmosphere.cpr.AtmosphereFramework;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Keeps what could not be written to a browser from being sent again with its length before it
 * twice, which no browser can read and which ends the page. What is left out here is missed by the
 * browser, which then asks for all of the page.
 *
 * @see <a href="https://github.com/vaadin/flow/issues/6289">the fault in what pages are pushed
 *     with</a>
 */
@Component
class LostMessages implements VaadinServiceInitListener {
    private static final Pattern LENGTH = Pattern.compile("\\d+\\|");

    @Override
    public void serviceInit(ServiceInitEvent event) {
        if (event.getSource() instanceof VaadinServletService service
                && pusher(service.getServlet()) instanceof AtmosphereFramework pusher) {
            pusher.getAtmosphereHandlers()
                    .values()
                    .forEach(handler ->
                            handler.broadcaster
                                    .getBroadcasterConfig()
                                    .getBroadcasterCache()
                                    .inspector(message -> !isWrapped(message.message())));
        }
    }

    private static @Nullable Object pusher(GenericServlet servlet) {
        return servlet.getServletContext()
                .getAttribute(
                        JSR356WebsocketInitializer.getAttributeName(servlet.getServletName()));
    }

    private static boolean isWrapped(Object message) {
        return message instanceof String words && LENGTH.matcher(words).lookingAt();
    }
}
