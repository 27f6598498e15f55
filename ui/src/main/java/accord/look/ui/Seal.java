package accord.look.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Html;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * The ring with one arc for each side, filled in its colour when that side consents; closed, with
 * the first characters of the text's hash, it is the seal of an agreed text.
 *
 * @param chairs all sides, in the contract's order; the first begins at the top and goes left
 * @param consented the chairs' sides that consented
 * @param version the version's number
 * @param hash the text's hash in hexadecimal
 */
public record Seal(List<Chair> chairs, Set<Chair> consented, int version, String hash) {
    private static final double RADIUS = 26;
    private static final double CENTRE = 32;
    private static final double GAP_DEGREES = 5;

    public Seal {
        chairs = List.copyOf(chairs);
        consented = Set.copyOf(consented);
    }

    public boolean closed() {
        return consented.containsAll(chairs);
    }

    /** In words, for those who do not see it. */
    public String words() {
        if (closed()) {
            return "Seal closed: every side has consented to version %d".formatted(version);
        }
        List<String> yes = names(true);
        return yes.isEmpty()
                ? "Seal open: nobody has consented to version %d yet".formatted(version)
                : "Seal open: %s %s consented, %s not yet"
                        .formatted(
                                Words.and(yes),
                                yes.size() == 1 ? "has" : "have",
                                Words.and(names(false)));
    }

    /** The first characters of the hash, in two groups. */
    public String mark() {
        String start = hash.substring(0, Math.min(8, hash.length()));
        return start.length() < 8 ? start : start.substring(0, 4) + " " + start.substring(4);
    }

    /** The ring alone, for pages, mails and papers alike. */
    public String svg(int pixels) {
        StringBuilder arcs = new StringBuilder();
        for (int i = 0; i < chairs.size(); i++) {
            arcs.append(arc(i));
        }
        return """
        <svg width="%1$d" height="%1$d" viewBox="0 0 64 64" role="img" aria-label="%2$s" fill="none" stroke-width="6">\
        <circle class="base" cx="32" cy="32" r="26"/>%3$s\
        <text x="32" y="36.5" text-anchor="middle">%4$s</text></svg>\
        """
                .formatted(pixels, escaped(words()), arcs, closed() ? "✓" : "v" + version);
    }

    /** For a page: the ring with the beginning of the hash below. */
    public Component component(int pixels) {
        return new Html(
                "<span class=\"seal\"%s>%s<span class=\"hash\">%s</span></span>"
                        .formatted(closed() ? " data-closed" : "", svg(pixels), escaped(mark())));
    }

    private String arc(int index) {
        double width = 360.0 / chairs.size();
        double from = -index * width - GAP_DEGREES / 2;
        double to = -(index + 1) * width + GAP_DEGREES / 2;
        boolean filled = consented.contains(chairs.get(index));
        return String.format(
                Locale.ROOT,
                "<path class=\"%s arc%s\" d=\"M%.2f %.2fA26 26 0 %d 0 %.2f %.2f\"%s/>",
                chairs.get(index).style(),
                filled ? "" : " open",
                x(from),
                y(from),
                width - GAP_DEGREES > 180 ? 1 : 0,
                x(to),
                y(to),
                filled ? "" : " stroke-dasharray=\"2 6\"");
    }

    private List<String> names(boolean yes) {
        List<String> names = new ArrayList<>();
        chairs.stream()
                .filter(chair -> consented.contains(chair) == yes)
                .map(Chair::inSentence)
                .forEach(names::add);
        return names;
    }

    private static double x(double degrees) {
        return CENTRE + RADIUS * Math.sin(Math.toRadians(degrees));
    }

    private static double y(double degrees) {
        return CENTRE - RADIUS * Math.cos(Math.toRadians(degrees));
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
    }
}
