package accord.decision.ui;

import accord.contract.ui.Table;
import accord.decision.DecisionState;
import accord.decision.Fields;
import accord.decision.Filled;
import accord.decision.Money;
import accord.decision.Proposal;
import accord.decision.Score;
import accord.decision.ScoreSheet;
import accord.decision.Slot;
import accord.decision.Template;
import accord.decision.Terms;
import accord.look.ui.Badge;
import accord.look.ui.Prose;
import accord.look.ui.Tags;
import accord.member.SideId;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;

/** Proposals beside each other: scores by criterion, then terms, text and fields. */
final class CompareTable {
    private final List<Proposal> proposals;
    private final DecisionState decision;
    private final Table table;
    private final List<Score> own;
    private final NativeTable rows = new NativeTable();

    private CompareTable(DecisionState decision, Table table, List<Score> own) {
        this.proposals = decision.proposals();
        this.decision = decision;
        this.table = table;
        this.own = own;
    }

    /**
     * @param own what the viewer's own side has scored, and only they see before all have
     */
    static Div of(DecisionState decision, Table table, List<Score> own) {
        CompareTable compare = new CompareTable(decision, table, own);
        compare.fill();
        Div scroll = Tags.div("scroll compare", compare.rows);
        scroll.getElement().setAttribute("tabindex", "0");
        scroll.getElement().setAttribute("role", "region");
        scroll.getElement().setAttribute("aria-label", "Proposals compared");
        return scroll;
    }

    private void fill() {
        NativeTableRow head = new NativeTableRow(header("", "col"));
        for (Proposal proposal : proposals) {
            NativeTableHeaderCell cell = header(proposal.title(), "col");
            cell.add(
                    Tags.div(
                            "small",
                            Tags.span("", "Version " + proposal.current().number() + ", by "),
                            Tags.span(
                                    "",
                                    table.chair(proposal.current().act().side()).inSentence())));
            head.add(cell);
        }
        rows.getHead().add(head);
        List<String> criteria = decision.scoring().criteria();
        for (int at = 0; at < criteria.size(); at++) {
            int criterion = at;
            row(criteria.get(at), proposal -> scores(proposal, criterion));
        }
        if (criteria.size() > 1 && (decision.scoring().isRevealed() || !own.isEmpty())) {
            row("All together", this::sums);
        }
        row("What it is", proposal -> text(TermWords.kind(terms(proposal).kind())));
        optional("It costs at most", CompareTable::value);
        optional("Review on", CompareTable::review);
        optional("It ends when", p -> terms(p).exit());
        optional("We know that it worked when", p -> terms(p).measure());
        row("Text", proposal -> Prose.of(proposal.current().wording().text()));
        slots().values().forEach(slot -> row(slot.label(), p -> field(p, slot)));
    }

    private static String value(Proposal proposal) {
        Money value = terms(proposal).value();
        return value == null ? "" : value.toString();
    }

    private static String review(Proposal proposal) {
        LocalDate day = terms(proposal).reviewOn();
        return day == null ? "" : TermWords.day(day);
    }

    private static Terms terms(Proposal proposal) {
        return proposal.current().wording().terms();
    }

    /** Those of all templates that one of the proposals has filled in, by name. */
    private Map<String, Slot> slots() {
        Map<String, Slot> slots = new LinkedHashMap<>();
        for (Proposal proposal : proposals) {
            Fields fields = proposal.current().wording().fields();
            Template template = fields.template();
            if (template != null) {
                template.slots().stream()
                        .filter(slot -> fields.filled(slot.name()).isPresent())
                        .forEach(slot -> slots.putIfAbsent(slot.name(), slot));
            }
        }
        return slots;
    }

    private static Component field(Proposal proposal, Slot slot) {
        return proposal.current()
                .wording()
                .fields()
                .filled(slot.name())
                .map(filled -> field(slot, filled))
                .orElseGet(() -> Tags.span("small", "Not said"));
    }

    private static Component field(Slot slot, Filled filled) {
        return filled.rows().isEmpty()
                ? Prose.of(filled.text())
                : FieldList.table(
                        slot,
                        filled.rows(),
                        (row, column) -> Tags.span("", filled.rows().get(row).get(column)));
    }

    private Component scores(Proposal proposal, int criterion) {
        Div cell = Tags.div("scores");
        if (decision.scoring().isRevealed()) {
            for (SideId side : table.inOrder(decision.sides())) {
                find(sheet(side), proposal, criterion)
                        .ifPresent(score -> cell.add(points(side, score, proposal)));
            }
        } else {
            own.stream()
                    .filter(score -> is(score, proposal, criterion))
                    .forEach(score -> cell.add(hidden(Integer.toString(score.points()))));
        }
        return cell;
    }

    private Component points(SideId side, Score score, Proposal proposal) {
        Div points =
                Tags.div(
                        "points",
                        Badge.of(table.chair(side)),
                        Tags.span("strong", Integer.toString(score.points())));
        if (score.version() != proposal.current().number()) {
            points.add(Tags.span("small", "for version " + score.version()));
        }
        return points;
    }

    private Component sums(Proposal proposal) {
        Div cell = Tags.div("scores");
        if (decision.scoring().isRevealed()) {
            for (SideId side : table.inOrder(decision.sides())) {
                cell.add(
                        Tags.div(
                                "points",
                                Badge.of(table.chair(side)),
                                Tags.span("strong", Integer.toString(sum(sheet(side), proposal)))));
            }
        } else {
            cell.add(hidden(Integer.toString(sum(own, proposal))));
        }
        return cell;
    }

    private static Component hidden(String points) {
        return Tags.div(
                "points",
                Tags.span("strong", points),
                Tags.span("small", "only your side sees it"));
    }

    private List<Score> sheet(SideId side) {
        ScoreSheet sheet = decision.scoring().revealed().get(side);
        return sheet == null ? List.of() : sheet.scores();
    }

    private static Optional<Score> find(List<Score> scores, Proposal proposal, int criterion) {
        return scores.stream().filter(score -> is(score, proposal, criterion)).findFirst();
    }

    private static boolean is(Score score, Proposal proposal, int criterion) {
        return score.proposal().equals(proposal.id()) && score.criterion() == criterion;
    }

    private static int sum(List<Score> scores, Proposal proposal) {
        return scores.stream()
                .filter(score -> score.proposal().equals(proposal.id()))
                .mapToInt(Score::points)
                .sum();
    }

    private void optional(String label, Function<Proposal, String> said) {
        if (IntStream.range(0, proposals.size())
                .anyMatch(at -> !said.apply(proposals.get(at)).isEmpty())) {
            row(
                    label,
                    proposal -> {
                        String words = said.apply(proposal);
                        return words.isEmpty() ? Tags.span("small", "Not said") : text(words);
                    });
        }
    }

    private static Component text(String words) {
        return Tags.span("", words);
    }

    private void row(String label, Function<Proposal, Component> cell) {
        NativeTableRow row = new NativeTableRow(header(label, "row"));
        for (Proposal proposal : proposals) {
            NativeTableCell place = new NativeTableCell();
            place.add(cell.apply(proposal));
            row.add(place);
        }
        rows.getBody().add(row);
    }

    private static NativeTableHeaderCell header(String words, String scope) {
        NativeTableHeaderCell cell = new NativeTableHeaderCell(words);
        cell.getElement().setAttribute("scope", scope);
        return cell;
    }
}
