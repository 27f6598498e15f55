package accord.look.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Span;
import java.util.List;

/** Who it is, small: round for a person, square for a side, in the side's colour. */
public final class Badge {
    private Badge() {}

    public static Span of(Chair chair) {
        Span badge = badge(chair.initials(), chair.name(), chair);
        badge.addClassName("square");
        return badge;
    }

    /** A person's. */
    public static Span of(String name, String initials, Chair chair) {
        return badge(initials, "%s, %s".formatted(name, chair.name()), chair);
    }

    /** A side by its badge and its name. */
    public static Span named(Chair chair) {
        Span badge = of(chair);
        badge.getElement().setAttribute("aria-hidden", "true");
        return with(badge, chair.name(), "side-name");
    }

    /** Several, overlapping. */
    public static Span faces(List<? extends Component> badges) {
        Span faces = new Span();
        faces.addClassName("faces");
        badges.forEach(faces::add);
        return faces;
    }

    private static Span badge(String initials, String title, Chair chair) {
        Span badge = new Span(initials);
        badge.addClassNames("who", chair.style());
        badge.setTitle(title);
        badge.getElement().setAttribute("role", "img");
        badge.getElement().setAttribute("aria-label", title);
        return badge;
    }

    private static Span with(Span badge, String name, String style) {
        Span named = new Span(badge, new Span(name));
        named.addClassName(style);
        return named;
    }
}
