package accord.look.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Html;

/** Accord's mark: a seal of two sides, about to close. */
public final class Mark {
    private Mark() {}

    public static Component component() {
        return new Html(
                """
                <span class="mark-ring" aria-hidden="true"><svg viewBox="0 0 24 24" fill="none" stroke-width="4">\
                <path stroke="var(--side-1)" d="M10.9 3.1a9 9 0 0 0 0 17.8"/>\
                <path stroke="var(--side-2)" d="M13.1 3.1a9 9 0 0 1 0 17.8"/></svg></span>\
                """);
    }
}
