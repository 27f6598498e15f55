package accord.operator.ui;

import accord.look.ui.Card;
import accord.look.ui.RelativeTime;
import accord.look.ui.Words;
import accord.member.query.Caller;
import accord.operator.query.ProcessorState;
import accord.operator.query.Running;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.List;

/** How far each processor is, and who works on it. */
@org.springframework.stereotype.Component
final class ProcessorsPart implements OperatorPart {
    private final Running running;

    ProcessorsPart(Running running) {
        this.running = running;
    }

    @Override
    public int order() {
        return 100;
    }

    @Override
    public Component show(Caller operator, Runnable again) {
        Paragraph what =
                new Paragraph(
                        "Each of them follows the log and keeps something up to date: a list, a notice, a rule between two parts.");
        what.addClassName("small");
        Card card = new Card("Processors");
        card.add(what, table(running.processors(operator)));
        return card;
    }

    private static Component table(List<ProcessorState> states) {
        NativeTable table = new NativeTable();
        table.addClassName("processors");
        table.getHead().add(heads());
        states.forEach(state -> table.getBody().add(row(state)));
        Div scroll = new Div(table);
        scroll.addClassName("scroll");
        scroll.getElement().setAttribute("tabindex", "0").setAttribute("role", "region");
        scroll.getElement().setAttribute("aria-label", "Processors");
        return scroll;
    }

    private static NativeTableRow heads() {
        NativeTableRow row = new NativeTableRow();
        for (String name : List.of("Processor", "State", "At change", "To go", "Worked on by")) {
            NativeTableHeaderCell cell = new NativeTableHeaderCell(name);
            cell.getElement().setAttribute("scope", "col");
            cell.setClassName("num", name.equals("At change") || name.equals("To go"));
            row.add(cell);
        }
        return row;
    }

    private static NativeTableRow row(ProcessorState state) {
        NativeTableHeaderCell name = new NativeTableHeaderCell(named(state.name()));
        name.getElement().setAttribute("scope", "row");
        NativeTableRow row =
                new NativeTableRow(
                        name,
                        new NativeTableCell(tag(state)),
                        number(state.position()),
                        number(state.behind()));
        NativeTableCell who = new NativeTableCell();
        state.node()
                .ifPresent(node -> who.add(new Span(node + ", "), RelativeTime.of(state.seen())));
        row.add(who);
        return row;
    }

    private static NativeTableCell number(long number) {
        NativeTableCell cell = new NativeTableCell(Words.number(number));
        cell.addClassName("num");
        return cell;
    }

    private static Span tag(ProcessorState state) {
        Span tag = new Span(word(state));
        tag.addClassName("tag");
        tag.addClassName(state.parked() > 0 || state.node().isEmpty() ? "care" : "good");
        return tag;
    }

    /** A processor's state in a word or two. */
    static String word(ProcessorState state) {
        if (state.parked() > 0) {
            return Words.count(state.parked(), "stream parked", "streams parked");
        }
        if (state.node().isEmpty()) {
            return "nobody works on it";
        }
        return state.behind() == 0 ? "up to date" : "catching up";
    }

    /** A processor's name in words: "issue summaries" for {@code issue-summaries}. */
    static String named(String processor) {
        return Words.sentenceCase(processor.replace('-', ' '));
    }
}
