package accord.look.ui;

import com.vaadin.flow.component.ClientCallable;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.dependency.JavaScript;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.RouteConfiguration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds a place by its name; what can be done on a page, the page itself offers beside. What is
 * known is asked for once each time that it opens, and forgotten when it closes.
 */
@JavaScript("context://assets/palette.js")
@StyleSheet("context://assets/palette.css")
final class Palette extends Composite<Div> {
    private static final int SHOWN = 6;
    private static final int LONGEST = 80;

    private static final String GLASS =
            """
            <svg viewBox="0 0 20 20" width="18" height="18" fill="none" stroke="currentColor" \
            stroke-width="1.7" stroke-linecap="round"><circle cx="8.7" cy="8.7" r="5.2"/>\
            <path d="m12.8 12.8 4 4"/></svg>\
            """;

    private final List<Signpost> posts;
    private final List<Destination> destinations;
    private Map<String, List<Way>> known = Map.of();

    /** Ways of one kind that answer to what was typed. */
    record Found(String heading, List<Way> ways) {}

    /**
     * @param destinations come first among the pages
     */
    Palette(List<Signpost> posts, List<Destination> destinations) {
        this.destinations = destinations;
        this.posts = posts.stream().sorted(Comparator.comparingInt(Signpost::order)).toList();
        Span glass = new Span();
        glass.addClassName("find-glass");
        glass.getElement().setProperty("innerHTML", GLASS).setAttribute("aria-hidden", "true");
        Span name = new Span("Find");
        name.addClassName("hide-narrow");
        Span keys = new Span();
        keys.addClassNames("find-keys", "hide-narrow");
        keys.getElement().setAttribute("aria-hidden", "true");
        NativeButton open = new NativeButton();
        open.add(glass, name, keys);
        open.addClassName("find");
        open.getElement()
                .setAttribute("data-find", true)
                .setAttribute("aria-haspopup", "dialog")
                .setAttribute("aria-label", "Find a place, or something to do")
                .setAttribute("aria-keyshortcuts", "Control+K Meta+K");
        getContent().addClassName("find-place");
        getContent().add(open);
    }

    /** The same at the bottom of a phone. */
    static NativeButton tab() {
        NativeButton tab = new NativeButton("Find");
        tab.getElement().setAttribute("data-find", true).setAttribute("aria-haspopup", "dialog");
        return tab;
    }

    /** It opens: what is known from now on until it closes. */
    @ClientCallable
    List<Found> open() {
        Map<String, List<Way>> ways = new LinkedHashMap<>();
        for (Signpost post : posts) {
            ways.computeIfAbsent(post.heading(), Palette::begun).addAll(post.ways());
        }
        ways.computeIfAbsent(Signpost.PAGES, Palette::begun).addAll(0, main());
        known = ways;
        return find("");
    }

    /** What answers to these words, of each kind the likeliest few. */
    @ClientCallable
    List<Found> find(String typed) {
        List<String> words = Way.words(typed.substring(0, Math.min(typed.length(), LONGEST)));
        return known.entrySet().stream()
                .map(some -> new Found(some.getKey(), answering(some.getValue(), words)))
                .filter(found -> !found.ways().isEmpty())
                .toList();
    }

    @ClientCallable
    void close() {
        known = Map.of();
    }

    private List<Way> main() {
        return destinations.stream()
                .map(each -> new Way(each.name(), "", address(each.page())))
                .toList();
    }

    private static String address(Class<? extends Component> page) {
        return RouteConfiguration.forApplicationScope().getUrl(page);
    }

    private static List<Way> begun(String heading) {
        return new ArrayList<>();
    }

    private static List<Way> answering(List<Way> ways, List<String> words) {
        return ways.stream()
                .filter(way -> way.answers(words))
                .sorted(Comparator.comparing((Way way) -> !way.begins(words)))
                .limit(SHOWN)
                .toList();
    }
}
