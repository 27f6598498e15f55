package accord.decision.ui;

import accord.contract.ui.Table;
import accord.decision.DecisionId;
import accord.decision.DecisionState;
import accord.decision.Objection;
import accord.decision.Pending;
import accord.decision.Proposal;
import accord.decision.Remark;
import accord.decision.Stand;
import accord.decision.ThreadId;
import accord.decision.ui.Acting.Answering;
import accord.look.ui.Badge;
import accord.look.ui.RelativeTime;
import accord.look.ui.Tags;
import accord.member.Act;
import accord.member.Permission;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.dom.Element;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Why the sides stand to a proposal as they do: objections and what would resolve them,
 * reservations and conditions, why somebody stood aside or withdrew; and what was answered to each.
 */
final class Reasons extends Composite<UnorderedList> {

    /**
     * One of them.
     *
     * @param did what its side did, after its name
     * @param more what would resolve it; empty for nothing
     * @param end how it ended, after the side's name; empty where it did not
     * @param look of the row: {@code against} what stands, {@code resolved} when that is past, and
     *     empty for what goes with how the side stands
     */
    private record Reason(
            ThreadId thread,
            Act act,
            String did,
            String text,
            String more,
            String end,
            String look) {

        static Reason of(Objection objection) {
            return new Reason(
                    ThreadId.of(objection.id()),
                    objection.act(),
                    "objected to version " + objection.version(),
                    objection.reason(),
                    "What would resolve it: " + objection.wouldResolve(),
                    objection.resolved() == null ? "" : "says that it is resolved",
                    objection.open() ? "against" : "resolved");
        }

        static Reason of(Remark remark, Proposal proposal) {
            return new Reason(
                    remark.id(),
                    remark.act(),
                    did(remark.kind()).formatted(remark.version()),
                    remark.text(),
                    "",
                    "",
                    goesWith(remark, proposal) ? "" : "resolved");
        }

        /** Whether it is with this that its side stands, or stands no longer, to what it reads. */
        private static boolean goesWith(Remark remark, Proposal proposal) {
            Stand stand = proposal.stands().get(remark.act().side());
            Pending pending = proposal.pending().get(remark.act().side());
            return switch (remark.kind()) {
                case RESERVATION ->
                        isIn(remark, stand == null ? "" : stand.remark())
                                || isIn(remark, pending == null ? "" : pending.reservation());
                case CONDITION -> isIn(remark, pending == null ? "" : pending.condition());
                case LIFTED -> remark.version() == proposal.current().number() && stand != null;
                case ASIDE -> isIn(remark, stand == null ? "" : stand.remark());
                case WITHDRAWAL ->
                        remark.version() == proposal.current().number()
                                && stand == null
                                && pending == null;
            };
        }

        private static boolean isIn(Remark remark, String said) {
            return said.equals(remark.text()) || said.lines().anyMatch(remark.text()::equals);
        }

        private static String did(Remark.Kind kind) {
            return switch (kind) {
                case RESERVATION -> "has a reservation on version %d";
                case CONDITION -> "would consent to version %d on a condition";
                case LIFTED -> "said that its condition on version %d is met";
                case ASIDE -> "stood aside on version %d";
                case WITHDRAWAL -> "no longer stands to version %d";
            };
        }
    }

    private record Line(
            Reason reason, List<Said.Model> answers, DecisionId decision, Table table) {}

    private final Consumer<Answering> answering;
    private final Rows<Line, ListItem> rows;

    Reasons(Consumer<Answering> answering) {
        this.answering = answering;
        UnorderedList list = getContent();
        list.addClassName("reasons");
        rows = new Rows<>(list, l -> l.reason().thread(), l -> new ListItem(), this::show);
    }

    void show(DecisionState decision, Proposal proposal, Table table) {
        Threads threads = new Threads(decision, table, member -> Optional.empty(), null);
        List<Line> lines =
                Stream.concat(
                                proposal.objections().stream().map(Reason::of),
                                proposal.remarks().stream().map(r -> Reason.of(r, proposal)))
                        .sorted(Comparator.comparing(reason -> reason.act().at()))
                        .map(reason ->
                                new Line(
                                        reason,
                                        threads.answers(reason.thread()),
                                        decision.opening().decision(),
                                        table))
                        .toList();
        rows.show(lines);
        setVisible(!lines.isEmpty());
    }

    /** Where one of them is. */
    Optional<Element> of(ThreadId thread) {
        return rows.row(thread).map(ListItem::getElement);
    }

    private void show(ListItem row, Line line) {
        Reason reason = line.reason();
        String name = line.table().name(reason.act().side());
        row.setClassName("against", reason.look().equals("against"));
        row.setClassName("resolved", reason.look().equals("resolved"));
        Tags.fill(
                row,
                Tags.div(
                        "said",
                        Badge.of(line.table().chair(reason.act().side())),
                        Tags.span("sentence", name + " " + reason.did()),
                        RelativeTime.of(reason.act().at())),
                Tags.paragraph("reason", reason.text()));
        if (!reason.more().isEmpty()) {
            row.add(Tags.paragraph("resolves", reason.more()));
        }
        if (!reason.end().isEmpty()) {
            row.add(Tags.paragraph("fair", "✓ " + name + " " + reason.end()));
        }
        if (!line.answers().isEmpty()) {
            row.add(answers(line.answers()));
        }
        if (line.table().may(Permission.CONTRIBUTOR)) {
            row.add(
                    Tags.div(
                            "acts thread-acts no-print",
                            Tags.button("tertiary small", "Answer", () -> answer(line))));
        }
    }

    private static Div answers(List<Said.Model> all) {
        Div answers = Tags.div("answers");
        all.forEach(answer -> {
            Said said = new Said();
            said.show(answer);
            answers.add(said);
        });
        return answers;
    }

    private void answer(Line line) {
        Reason reason = line.reason();
        answering.accept(new Answering(line.decision(), reason.thread(), reason.text()));
    }
}
