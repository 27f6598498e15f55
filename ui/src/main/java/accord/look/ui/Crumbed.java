package accord.look.ui;

import java.util.List;

/** A page that says where it is; asked each time it is shown. */
public interface Crumbed {
    List<Crumb> crumbs();
}
