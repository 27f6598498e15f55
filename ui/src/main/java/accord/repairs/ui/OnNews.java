package accord.repairs.ui;

import accord.eventlog.query.Listening;
import accord.look.ui.OnPage;
import accord.repairs.RepairsEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.dom.Element;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Shows a part anew when somebody does something that concerns it, while it is on a page; whoever
 * did it may have another page open.
 */
final class OnNews {
    private static final String MADE_ANEW =
            "this.dispatchEvent(new Event('made-anew', { bubbles: true }))";

    private OnNews() {}

    /**
     * @param listen begins to listen
     * @param concerns whether an event changes what the part shows
     * @param show shows the part anew
     */
    static void show(
            Component part,
            Function<Consumer<RepairsEvent>, Listening> listen,
            Predicate<RepairsEvent> concerns,
            Runnable show) {
        Element element = part.getElement();
        element.setAttribute("data-made-anew", "");
        part.addAttachListener(attached -> {
            UI ui = attached.getUI();
            Listening listening =
                    listen.apply(event -> {
                        if (concerns.test(event)) {
                            OnPage.run(
                                    ui,
                                    () -> {
                                        show.run();
                                        element.executeJs(MADE_ANEW);
                                    });
                        }
                    });
            part.addDetachListener(detached -> {
                detached.unregisterListener();
                listening.close();
            });
        });
    }
}
