package accord.repairs.ui;

import accord.repairs.Week;
import accord.repairs.query.CountTable;
import accord.repairs.query.Grain;
import com.vaadin.flow.component.Html;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.html.Div;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * All of the time there is, small, with what is looked at marked. Drag over it to look at another
 * part, drag what is marked to move it or its ends to make it longer; by the keyboard each end is a
 * slider that goes week by week.
 */
@Tag("div")
final class Overview extends Div {

    private static final String FROM = "event.detail.from";
    private static final String TO = "event.detail.to";

    /**
     * @param all the whole time by week
     * @param chosen told the first and the last day of the weeks that were chosen, nothing for all
     */
    Overview(
            CountTable all,
            LocalDate from,
            LocalDate to,
            BiConsumer<@Nullable LocalDate, @Nullable LocalDate> chosen) {
        addClassName("overview");
        CountBars bars = new CountBars(Grain.WEEK, all.starts(), all.rows().getFirst(), 720, 44);
        add(
                new Html(
                        "<div class=\"overview-bars\">"
                                + bars.small("All of the time, by week")
                                + "</div>"));
        getElement()
                .setAttribute("data-first", all.starts().getFirst().toString())
                .setAttribute("data-last", all.starts().getLast().plusDays(6).toString())
                .setAttribute("data-from", Week.of(from).toString())
                .setAttribute("data-to", Week.of(to).plusDays(6).toString())
                .setAttribute("title", "Drag to look closer; press twice to see all");
        addAttachListener(
                shown -> getElement().executeJs("window.Accord && window.Accord.overview(this)"));
        getElement()
                .addEventListener(
                        "part-chosen",
                        event -> {
                            String first = event.getEventData().get(FROM).asString();
                            String last = event.getEventData().get(TO).asString();
                            try {
                                chosen.accept(day(first), day(last));
                            } catch (DateTimeException noDays) {
                                // a browser that sends no days chose nothing
                                return;
                            }
                        })
                .addEventData(FROM)
                .addEventData(TO);
    }

    private static @Nullable LocalDate day(String text) {
        return text.isEmpty() ? null : LocalDate.parse(text);
    }
}
