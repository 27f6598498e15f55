package accord.repairs.ui;

import accord.look.ui.Words;
import accord.repairs.query.CountTable;
import accord.repairs.query.Grain;
import com.vaadin.flow.component.Html;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** One small picture for each trade, area or whatever is told apart, the largest first. */
final class Multiples {
    private static final int SHOWN = 24;

    private Multiples() {}

    /**
     * @param address where one leads, by its name; null where it leads nowhere
     */
    static Html of(Grain grain, CountTable counts, Function<String, @Nullable String> address) {
        String where = CountNumbers.apart(grain, counts).isTableWhole() ? "the numbers" : "the CSV";
        List<CountTable.Row> rows = counts.rows().subList(0, Math.min(SHOWN, counts.rows().size()));
        String items =
                rows.stream()
                        .map(row -> item(grain, counts, row, address.apply(row.name())))
                        .collect(Collectors.joining());
        String rest =
                counts.rows().size() > rows.size()
                        ? "<p class=\"small\">The %d largest of %s; the rest is in %s.</p>"
                                .formatted(rows.size(), Words.number(counts.rows().size()), where)
                        : "";
        return new Html("<div><ul class=\"multiples\">%s</ul>%s</div>".formatted(items, rest));
    }

    private static String item(
            Grain grain, CountTable counts, CountTable.Row row, @Nullable String address) {
        String name = row.name().isEmpty() ? CountNumbers.NONE_NAMED : row.name();
        String many = Words.number(row.total());
        String picture =
                new CountBars(grain, counts.starts(), row, 200, 48)
                        .small("%s: %s requests by %s".formatted(name, many, grain.key()));
        String inside =
                "<div class=\"multiple-head\"><b title=\"%1$s\">%1$s</b><span>%2$s</span></div>%3$s"
                        .formatted(WeekBars.escaped(name), many, picture);
        return address == null
                ? "<li><div class=\"still\">%s</div></li>".formatted(inside)
                : "<li><a href=\"%s\">%s</a></li>".formatted(WeekBars.escaped(address), inside);
    }
}
