package accord.look.ui;

import com.vaadin.flow.component.UI;

/**
 * Whether a browser that missed a message over a lost line is being sent its whole page again.
 * Everything on the page is then detached and attached once more, though nobody has left it: what
 * is subscribed to may stay, and what the browser was told to do has to be told again.
 */
public final class Remade {
    private Remade() {}

    public static boolean is(UI ui) {
        return ui.getInternals().getStateTree().isPreparingForResync();
    }
}
