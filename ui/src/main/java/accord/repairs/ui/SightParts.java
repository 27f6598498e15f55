package accord.repairs.ui;

import accord.contract.ContractId;
import accord.look.ui.Card;
import accord.look.ui.Problems;
import accord.look.ui.Words;
import accord.member.query.Caller;
import accord.repairs.Counts;
import accord.repairs.Field;
import accord.repairs.Level;
import accord.repairs.SeenWeek;
import accord.repairs.query.CountTable;
import accord.repairs.query.Explorations;
import accord.repairs.query.Grain;
import accord.repairs.query.Looking;
import accord.repairs.query.Surges;
import accord.text.InvalidInput;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Html;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What there is to see of a contract's requests. */
@org.springframework.stereotype.Component
class SightParts {
    /** So many weeks are judged for the band; further back there are bars alone. */
    private static final int JUDGED = 120;

    private final Explorations explorations;
    private final Surges surges;

    SightParts(Explorations explorations, Surges surges) {
        this.explorations = explorations;
        this.surges = surges;
    }

    /** By what the viewer can have counts told apart. */
    List<Field> splits(Caller caller, ContractId contract) {
        return explorations.splits(caller, contract);
    }

    List<Component> show(
            Caller caller, ContractId contract, Sight sight, Counts counts, Consumer<Sight> go) {
        List<Component> parts = new ArrayList<>();
        try {
            CountTable whole = table(caller, contract, sight.whole());
            parts.add(main(caller, contract, sight, counts, whole, go));
            parts.add(sideBySide(caller, contract, sight));
            parts.add(calendar(caller, contract, sight, whole));
        } catch (InvalidInput tooMuch) {
            Card card = new Card("Too much at once");
            card.add(Problems.line("This view " + tooMuch.reason() + "."));
            parts.add(card);
        }
        return parts;
    }

    private CountTable table(Caller caller, ContractId contract, Looking looking) {
        return explorations.table(caller, contract, looking).orElseThrow();
    }

    private Card main(
            Caller caller,
            ContractId contract,
            Sight sight,
            Counts counts,
            CountTable whole,
            Consumer<Sight> go) {
        String title = sight.level().title();
        Card card = new Card(title);
        String summary =
                "%s: %s %s"
                        .formatted(
                                title,
                                Words.count(whole.total(), "request", "requests"),
                                RepairsWords.days(whole.from(), whole.to()));
        Paragraph words =
                new Paragraph(
                        summary
                                + (whole.total() > 0
                                        ? "."
                                        : ". Choose another time, or something else to look at."));
        words.addClassName("small");
        List<SeenWeek> judged = judged(caller, contract, sight, whole);
        card.add(words, picture(judged, sight, whole, summary));
        if (judged.stream().anyMatch(SeenWeek::alarm)) {
            Paragraph key =
                    new Paragraph(
                            "Coloured: more than is ordinary here. A surge is told of only where"
                                    + " that is too much for chance among all that is looked at.");
            key.addClassName("small");
            card.add(key);
        }
        CountTable all =
                table(caller, contract, new Looking(Grain.WEEK, sight.level(), null, null, null));
        card.add(
                new Overview(
                        all, whole.from(), whole.to(), (a, b) -> go.accept(sight.between(a, b))));
        card.add(
                tools(contract, sight, judged, whole),
                judged.isEmpty()
                        ? CountNumbers.whole(sight.grain(), whole).table()
                        : new Html(RequestChart.table(title, judged)));
        Component artefacts = Artefacts.of(counts, sight.level(), whole);
        if (artefacts != null) {
            card.add(artefacts);
        }
        return card;
    }

    private static Component picture(
            List<SeenWeek> judged, Sight sight, CountTable whole, String summary) {
        if (!judged.isEmpty()) {
            return RequestChart.picture(sight.level().title(), judged);
        }
        CountTable.Row row = whole.rows().getFirst();
        Div picture = new Div();
        picture.addClassName("request-chart");
        picture.add(
                new Html(
                        "<div class=\"wide-only\">%s</div>"
                                .formatted(
                                        new CountBars(sight.grain(), whole.starts(), row, 960, 240)
                                                .svg(summary))),
                new Html(
                        "<div class=\"narrow-only\">%s</div>"
                                .formatted(
                                        new CountBars(sight.grain(), whole.starts(), row, 340, 200)
                                                .svg(summary))));
        return picture;
    }

    private List<SeenWeek> judged(
            Caller caller, ContractId contract, Sight sight, CountTable whole) {
        LocalDate first = whole.starts().getFirst();
        Surges.Chart latest = surges.chart(caller, contract, Level.EVERYTHING, 1);
        LocalDate last = latest.weeks().getLast().week();
        long weeks = ChronoUnit.WEEKS.between(first, last) + 1;
        if (sight.grain() != Grain.WEEK || weeks > JUDGED || weeks < 1) {
            return List.of();
        }
        return surges
                .chart(caller, contract, sight.level(), Math.toIntExact(weeks))
                .weeks()
                .stream()
                .filter(week -> !week.week().isBefore(first))
                .filter(week -> !week.week().isAfter(whole.to()))
                .toList();
    }

    private static Div tools(
            ContractId contract, Sight sight, List<SeenWeek> judged, CountTable whole) {
        Div tools =
                new Div(
                        judged.isEmpty()
                                ? CountNumbers.whole(sight.grain(), whole).download()
                                : RequestChart.download(judged));
        if (sight.from() != null || sight.to() != null) {
            tools.add(new Anchor(address(contract, sight.between(null, null)), "All of the time"));
        }
        if (!sight.level().equals(Level.EVERYTHING)) {
            tools.add(new Anchor(address(contract, sight.with(Level.EVERYTHING)), "Everything"));
        }
        tools.addClassName("sight-tools");
        return tools;
    }

    private static String address(ContractId contract, Sight sight) {
        String query = sight.query();
        return RepairsNavigation.to(contract) + (query.isEmpty() ? "" : "?" + query);
    }

    private Card sideBySide(Caller caller, ContractId contract, Sight sight) {
        Card card = new Card("Side by side");
        Field chosen = sight.split();
        List<Field> splits =
                chosen != null
                        ? List.of(chosen)
                        : sight.level().trade() != null
                                ? List.of(Field.AREA)
                                : sight.level().area() != null
                                        ? List.of(Field.TRADE)
                                        : List.of(Field.TRADE, Field.AREA);
        for (Field split : splits) {
            CountTable table = table(caller, contract, sight.with(split).looking());
            card.add(new H3("By " + split.key()));
            card.add(
                    Multiples.of(
                            sight.grain(), table, name -> narrower(contract, sight, split, name)));
            CountNumbers numbers = CountNumbers.apart(sight.grain(), table);
            Div tools = new Div(numbers.download());
            tools.addClassName("sight-tools");
            card.add(tools, numbers.table());
        }
        return card;
    }

    private static @Nullable String narrower(
            ContractId contract, Sight sight, Field split, String name) {
        return Level.WAYS.contains(split)
                ? address(contract, sight.with((Field) null).with(sight.level().with(split, name)))
                : null;
    }

    private Card calendar(Caller caller, ContractId contract, Sight sight, CountTable whole) {
        Card card = new Card("Day by day");
        card.add(Calendar.of(sight.level().title(), table(caller, contract, sight.daily(whole))));
        return card;
    }
}
