package accord.look.ui;

import accord.look.ui.ShellPart.Place;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.dependency.JavaScript;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NavigationTrigger;
import com.vaadin.flow.router.RouterLayout;
import com.vaadin.flow.router.RouterLink;
import com.vaadin.flow.spring.security.AuthenticationContext;
import jakarta.annotation.security.PermitAll;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The bar above every page, its crumbs, and the tabs below it on a phone. */
@JavaScript("context://assets/keys.js")
@PermitAll
public final class MainLayout extends Composite<Div>
        implements RouterLayout, BeforeEnterObserver, AfterNavigationObserver {
    /** Where the browser itself finds the place on the page again. */
    private static final Set<NavigationTrigger> RETURNS =
            EnumSet.of(NavigationTrigger.PAGE_LOAD, NavigationTrigger.HISTORY);

    private final Nav crumbs = named(new Nav(), "You are here", "crumbs");
    private final Main page = new Main();
    private String path = "";

    public MainLayout(
            Viewer.Current current,
            AuthenticationContext access,
            List<ShellPart> parts,
            List<Destination> destinations,
            List<Signpost> posts) {
        List<Destination> ordered =
                destinations.stream().sorted(Comparator.comparingInt(Destination::order)).toList();
        AccountMenu account =
                new AccountMenu(current.viewer(), shown(parts, Place.MENU), access::logout);
        Div end = new Div(new Palette(posts, ordered));
        end.add(shown(parts, Place.BAR));
        end.addClassName("bar-end");
        end.add(account);
        Header bar = new Header(mark(), crumbs, links(ordered, "bar-links", "Main"), end);
        bar.addClassName("bar");
        page.setId("page");
        page.addClassName("page");
        page.getElement().setAttribute("tabindex", "-1");
        getContent().addClassName("shell");
        getContent().add(skip(), bar);
        getContent().add(shown(parts, Place.BANNER));
        Nav tabs = links(ordered, "tabs", "Main, below");
        tabs.add(Palette.tab());
        getContent().add(page, tabs);
    }

    @Override
    public void showRouterLayoutContent(HasElement content) {
        page.getElement().removeAllChildren();
        page.getElement().appendChild(content.getElement());
    }

    @Override
    public void removeRouterLayoutContent(HasElement old) {
        page.getElement().removeAllChildren();
    }

    /** Another page begins at its top, whatever place its link stood at. */
    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        String next = event.getLocation().getPath();
        if (!next.equals(path) && !RETURNS.contains(event.getTrigger())) {
            page.getElement().executeJs("scrollTo(0, 0)");
        }
        path = next;
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        crumbs.removeAll();
        event.getActiveChain().stream()
                .filter(Crumbed.class::isInstance)
                .map(Crumbed.class::cast)
                .findFirst()
                .ifPresent(here -> crumbs.add(trail(here.crumbs())));
    }

    private static OrderedList trail(List<Crumb> crumbs) {
        OrderedList trail = new OrderedList();
        for (Crumb crumb : crumbs) {
            if (crumb.address() == null) {
                Span here = new Span(crumb.name());
                here.getElement().setAttribute("aria-current", "page");
                trail.add(new ListItem(here));
            } else {
                trail.add(new ListItem(new Anchor(crumb.address(), crumb.name())));
            }
        }
        return trail;
    }

    private static List<Component> shown(List<ShellPart> parts, Place place) {
        return parts.stream()
                .filter(part -> part.place() == place)
                .map(ShellPart::show)
                .flatMap(Optional::stream)
                .toList();
    }

    private static Nav links(List<Destination> destinations, String style, String name) {
        Nav nav = named(new Nav(), name, style);
        for (Destination destination : destinations) {
            RouterLink link = new RouterLink(destination.name(), destination.page());
            link.setHighlightAction((shown, here) -> {
                if (here) {
                    shown.getElement().setAttribute("aria-current", "page");
                } else {
                    shown.getElement().removeAttribute("aria-current");
                }
            });
            nav.add(link);
        }
        return nav;
    }

    private static Anchor mark() {
        Anchor mark = new Anchor("", Mark.component(), new Span("Accord"));
        mark.addClassName("mark");
        mark.getElement().setAttribute("aria-label", "Accord, home");
        return mark;
    }

    private static Anchor skip() {
        Anchor skip = new Anchor("#page", "Skip to the page");
        skip.addClassName("skip");
        skip.setRouterIgnore(true);
        return skip;
    }

    private static Nav named(Nav nav, String name, String style) {
        nav.getElement().setAttribute("aria-label", name);
        nav.addClassName(style);
        return nav;
    }
}
