package accord.issue.ui;

import accord.contract.ui.Table;
import accord.decision.ui.Rows;
import accord.decision.ui.Same;
import accord.decision.ui.Sending;
import accord.issue.IssueState;
import accord.issue.Measure;
import accord.issue.Measures;
import accord.look.ui.Badge;
import accord.look.ui.RelativeTime;
import accord.look.ui.Tags;
import accord.member.Permission;
import accord.member.SideId;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;

/** The interim measures that hold now, before everything else. */
public final class MeasuresStrip extends Composite<Section> {

    /** What it shows. */
    public record Model(IssueState issue, Measures measures, Table table) {}

    private record Line(Measure measure, Measure.Status status, IssueState issue, Table table) {}

    private record Foot(boolean may, boolean any) {}

    private final Sending sending;
    private final Div foot = Tags.div("act-now no-print");
    private final Rows<Line, ListItem> rows;
    private final Same same = new Same();

    public MeasuresStrip(Sending sending) {
        this.sending = sending;
        UnorderedList list = new UnorderedList();
        list.addClassName("measures");
        rows =
                new Rows<>(
                        list, l -> l.measure().taken().measure(), l -> new ListItem(), this::show);
        getContent().addClassName("measures-strip");
        getContent().getElement().setAttribute("aria-label", "Interim measures");
        getContent().add(list);
    }

    public void show(Model now) {
        List<Line> lines =
                now.measures().all().stream()
                        .filter(m -> !m.over())
                        .map(m ->
                                new Line(
                                        m,
                                        m.status(m.taken().act().at()),
                                        now.issue(),
                                        now.table()))
                        .toList();
        rows.show(lines);
        boolean may = now.table().may(Permission.CONTRIBUTOR);
        getContent().setVisible(!lines.isEmpty());
        if (!same.as(new Foot(may, lines.isEmpty()))) {
            foot.setVisible(may);
            Tags.fill(
                    foot,
                    Tags.also(
                            "take an interim measure, emergency, make safe",
                            Tags.button(
                                    "small",
                                    "Act now: interim measure",
                                    () -> dialogs(now.issue()).take())));
        }
    }

    /** The way to take a measure, which belongs where the room's name is. */
    public Component act() {
        return foot;
    }

    private void show(ListItem row, Line line) {
        Measure measure = line.measure();
        Table table = line.table();
        SideId by = measure.taken().act().side();
        row.setClassName("measure");
        row.addClassName(table.chair(by).style());
        row.getElement().setAttribute("data-arrival", "");
        Span ends = Tags.span("small measure-ends", "ends ");
        ends.add(RelativeTime.of(measure.taken().expiresAt()));
        Div head =
                Tags.div(
                        "measure-head",
                        Badge.of(table.chair(by)),
                        Tags.span("small narrow-only", "Interim measure, not an agreement"),
                        Tags.span("measure-what", measure.taken().what()),
                        tag(line.status()),
                        ends);
        Tags.fill(
                row,
                head,
                Tags.paragraph(
                        "small measure-authority",
                        "Interim measure of %s, not an agreement. Authority: %s"
                                .formatted(
                                        table.chair(by).inSentence(), measure.taken().authority())),
                Tags.paragraph("measure-why", measure.taken().reason()));
        measure.answers().values().stream()
                .filter(answer -> !answer.words().isEmpty() || !answer.ratified())
                .forEach(answer ->
                        row.add(
                                Tags.paragraph(
                                        "small",
                                        "%s %s it%s"
                                                .formatted(
                                                        table.name(answer.act().side()),
                                                        answer.ratified() ? "ratified" : "contests",
                                                        answer.words().isEmpty()
                                                                ? "."
                                                                : ": " + answer.words()))));
        Div acts = acts(line, by);
        if (acts.getComponentCount() > 0) {
            row.add(acts);
        }
    }

    private Div acts(Line line, SideId by) {
        Div acts = Tags.div("acts no-print");
        Measure measure = line.measure();
        MeasureDialogs dialogs = dialogs(line.issue());
        line.table()
                .mineIf(Permission.NEGOTIATOR)
                .filter(measure.others()::contains)
                .ifPresent(mine -> {
                    Measure.Answer answer = measure.answers().get(mine);
                    if (answer == null || !answer.ratified()) {
                        acts.add(Tags.button("small", "Ratify", () -> dialogs.ratify(measure)));
                    }
                    if (answer == null || answer.ratified()) {
                        acts.add(
                                Tags.button(
                                        "tertiary small",
                                        "Contest",
                                        () -> dialogs.contest(measure)));
                    }
                });
        line.table()
                .mineIf(Permission.CONTRIBUTOR)
                .filter(by::equals)
                .ifPresent(mine ->
                        acts.add(
                                Tags.button(
                                        "tertiary small", "End it", () -> dialogs.end(measure))));
        return acts;
    }

    private MeasureDialogs dialogs(IssueState issue) {
        return new MeasureDialogs(sending, issue.raising().issue(), issue.sides());
    }

    private static com.vaadin.flow.component.html.Span tag(Measure.Status status) {
        return switch (status) {
            case UNANSWERED -> Tags.span("tag care", "not answered yet");
            case RATIFIED -> Tags.span("tag good", "ratified");
            case CONTESTED -> Tags.span("tag care", "contested");
            case ENDED -> Tags.span("tag", "ended");
            case EXPIRED -> Tags.span("tag", "expired");
        };
    }
}
