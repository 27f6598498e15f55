package accord.look.ui;

import com.vaadin.flow.component.UI;

/**
 * Changes a page from a thread that is not its own. A page can be left at any moment, and whoever
 * works beside it is not stopped by that.
 */
public final class OnPage {
    private OnPage() {}

    /** Does something on a page; nothing where it was left. */
    public static void run(UI ui, Runnable change) {
        run(ui, change, () -> {});
    }

    /**
     * The same.
     *
     * @param left what is to be done where it was left, on whatever thread
     */
    public static void run(UI ui, Runnable change, Runnable left) {
        ui.accessLater(change::run, left::run).run();
    }
}
