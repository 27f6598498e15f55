package accord.look.ui;

import com.vaadin.flow.component.Component;
import java.util.Optional;

/** Something around every page, such as the bell. Features declare theirs as beans. */
public interface ShellPart {

    /** Where it stands. */
    enum Place {
        /** At the right end of the top bar, before the account. */
        BAR,
        /** A line of its own between bar and page. */
        BANNER,
        /** In the account's menu. */
        MENU
    }

    Place place();

    /** A new one for the page of whoever is signed in; empty where it is not for them. */
    Optional<Component> show();
}
