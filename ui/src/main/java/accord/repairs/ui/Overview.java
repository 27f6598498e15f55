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

/**
 * All of the time there is, small, with what is looked at marked: drag over it to look at another
 * part. The days above it do the same without a pointer.
 */
@Tag("div")
final class Overview extends Div {

    /**
     * @param all the whole time by week
     * @param chosen told the first and the last day of the part that was dragged over
     */
    Overview(
            CountTable all, LocalDate from, LocalDate to, BiConsumer<LocalDate, LocalDate> chosen) {
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
                .setAttribute("title", "Drag to look closer");
        addAttachListener(
                shown -> getElement().executeJs("window.Accord && window.Accord.overview(this)"));
        getElement()
                .addEventListener(
                        "part-chosen",
                        event -> {
                            try {
                                chosen.accept(
                                        LocalDate.parse(
                                                event.getEventData()
                                                        .get("event.detail.from")
                                                        .asString()),
                                        LocalDate.parse(
                                                event.getEventData()
                                                        .get("event.detail.to")
                                                        .asString()));
                            } catch (DateTimeException noDays) {
                                // a browser that sends no days chose nothing
                                return;
                            }
                        })
                .addEventData("event.detail.from")
                .addEventData("event.detail.to");
    }
}
