package accord.repairs.ui;

import accord.look.ui.Words;
import accord.repairs.Level;
import accord.repairs.query.Surges.Chart;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** The chart with its choice of trade and area. */
final class RequestCurve extends Div {
    static final int WEEKS = 40;
    private static final String ALL_TRADES = "All trades";
    private static final String EVERYWHERE = "Everywhere";

    private final Function<Level, Chart> charts;
    private final Select<String> trade;
    private final Select<String> area;
    private final Div place = new Div();

    RequestCurve(Chart all, Function<Level, Chart> charts) {
        this.charts = charts;
        this.trade = choice("Trade", ALL_TRADES, all.trades());
        this.area = choice("Area", EVERYWHERE, all.areas());
        Div choices = new Div(trade, area);
        choices.addClassName("choices");
        add(choices, place);
        show(all, Level.EVERYTHING);
    }

    private Select<String> choice(String label, String all, List<String> some) {
        List<String> items = new ArrayList<>(List.of(all));
        some.stream().filter(name -> !name.isEmpty()).forEach(items::add);
        Select<String> choice = new Select<>();
        choice.setLabel(label);
        choice.setItems(items);
        choice.setValue(all);
        choice.addValueChangeListener(change -> choose());
        return choice;
    }

    private void choose() {
        Level level =
                new Level(
                        ALL_TRADES.equals(trade.getValue()) ? null : trade.getValue(),
                        EVERYWHERE.equals(area.getValue()) ? null : area.getValue());
        show(charts.apply(level), level);
    }

    private void show(Chart chart, Level level) {
        place.removeAll();
        Paragraph words = new Paragraph(RequestChart.summary(level.title(), chart.weeks()) + ".");
        words.addClassName("small");
        place.add(words, RequestChart.of(level.title(), chart.weeks()));
        if (chart.asOthers()) {
            Paragraph others =
                    new Paragraph(
                            "Where there is no last year, a rise is expected as in other contracts"
                                    + " of the sector.");
            others.addClassName("small");
            place.add(others);
        }
        if (chart.lastDay() != null) {
            Paragraph until =
                    new Paragraph("Requests up to %s.".formatted(Words.date(chart.lastDay())));
            until.addClassName("small");
            place.add(until);
        }
    }
}
