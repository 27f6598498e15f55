package accord.decision.ui;

import accord.contract.ui.Table;
import accord.decision.DecisionId;
import accord.decision.DecisionState;
import accord.decision.Objection;
import accord.decision.ObjectionId;
import accord.decision.Proposal;
import accord.decision.ThreadId;
import accord.decision.ui.Acting.Answering;
import accord.look.ui.Badge;
import accord.look.ui.RelativeTime;
import accord.look.ui.Tags;
import accord.member.Permission;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.dom.Element;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** The objections to a proposal: what is wrong, what would resolve it, and what was answered. */
final class Objections extends Composite<UnorderedList> {
    private record Line(
            Objection objection, List<Said.Model> answers, DecisionId decision, Table table) {}

    private final Consumer<Answering> answering;
    private final Rows<Line, ListItem> rows;

    Objections(Consumer<Answering> answering) {
        this.answering = answering;
        UnorderedList list = getContent();
        list.addClassName("objections");
        rows = new Rows<>(list, l -> l.objection().id(), l -> new ListItem(), this::show);
    }

    void show(DecisionState decision, Proposal proposal, Table table) {
        Threads threads = new Threads(decision, table, member -> Optional.empty(), null);
        List<Line> lines =
                proposal.objections().stream()
                        .map(o ->
                                new Line(
                                        o,
                                        threads.answers(ThreadId.of(o.id())),
                                        decision.opening().decision(),
                                        table))
                        .toList();
        rows.show(lines);
        setVisible(!lines.isEmpty());
    }

    /** Where one of them is. */
    Optional<Element> of(ObjectionId objection) {
        return rows.row(objection).map(ListItem::getElement);
    }

    private void show(ListItem row, Line line) {
        Objection objection = line.objection();
        String name = line.table().name(objection.act().side());
        Tags.fill(
                row,
                Tags.div(
                        "said",
                        Badge.of(line.table().chair(objection.act().side())),
                        Tags.span(
                                "sentence",
                                "%s objected to version %d".formatted(name, objection.version())),
                        RelativeTime.of(objection.act().at())),
                Tags.paragraph("reason", objection.reason()),
                Tags.paragraph("resolves", "What would resolve it: " + objection.wouldResolve()));
        row.setClassName("resolved", !objection.open());
        if (objection.resolved() != null) {
            row.add(Tags.paragraph("fair", "✓ " + name + " says that it is resolved"));
        }
        if (!line.answers().isEmpty()) {
            Div answers = Tags.div("answers");
            line.answers()
                    .forEach(answer -> {
                        Said said = new Said();
                        said.show(answer);
                        answers.add(said);
                    });
            row.add(answers);
        }
        if (line.table().may(Permission.CONTRIBUTOR)) {
            row.add(
                    Tags.div(
                            "acts thread-acts no-print",
                            Tags.button(
                                    "tertiary small",
                                    "Answer",
                                    () ->
                                            answering.accept(
                                                    new Answering(
                                                            line.decision(),
                                                            ThreadId.of(objection.id()),
                                                            objection.reason())))));
        }
    }
}
