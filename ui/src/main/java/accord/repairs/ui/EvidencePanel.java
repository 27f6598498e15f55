package accord.repairs.ui;

import accord.contract.ContractId;
import accord.contract.ContractState;
import accord.contract.ui.Chairs;
import accord.contract.ui.Table;
import accord.look.ui.Words;
import accord.member.Permission;
import accord.member.query.Caller;
import accord.repairs.Aftermath;
import accord.repairs.Excess;
import accord.repairs.Field;
import accord.repairs.RepairsEvent;
import accord.repairs.Surge;
import accord.repairs.SurgeId;
import accord.repairs.TakenBack;
import accord.repairs.query.Evidence;
import accord.repairs.query.FeedNews;
import accord.repairs.query.SurgeStreets;
import accord.repairs.query.Surges;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;

/** The evidence of a surge as both sides see it: what was seen then, and beside it what is now. */
public final class EvidencePanel extends Div {
    private static final String STREETS = "Streets and buildings";

    /** Of so few requests the street from which most of them came is shown at once. */
    private static final int SMALL = 100;

    private final Surges surges;
    private final SurgeStreets streets;
    private final FeedNews news;
    private final Caller caller;
    private final ContractId contract;
    private final SurgeId id;
    private final Chairs chairs;
    private final boolean mayAct;
    private final Set<String> opened = new HashSet<>();
    private boolean looked;

    public EvidencePanel(
            Surges surges,
            SurgeStreets streets,
            FeedNews news,
            Caller caller,
            ContractState contract,
            SurgeId id) {
        this.surges = surges;
        this.streets = streets;
        this.news = news;
        this.caller = caller;
        this.contract = java.util.Objects.requireNonNull(contract.id());
        this.id = id;
        this.chairs = Chairs.of(contract);
        this.mayAct = Table.of(contract, caller).may(Permission.CONTRIBUTOR);
        addClassName("evidence");
        show();
        OnNews.show(
                this,
                told -> news.listen(caller, this.contract, told),
                this::isChangedBy,
                this::show);
    }

    private boolean isChangedBy(RepairsEvent event) {
        return switch (event) {
            case RepairsEvent.CauseNoted e -> e.surge().equals(id);
            case RepairsEvent.SurgeGrew e -> e.surge().id().equals(id);
            case RepairsEvent.SurgeEnded e -> e.surge().equals(id);
            case RepairsEvent.SurgeOver e -> e.surge().equals(id);
            case RepairsEvent.SurgeWithdrawn e -> e.surge().equals(id);
            case RepairsEvent.CapacityStated e -> true;
            default -> false;
        };
    }

    private void show() {
        removeAll();
        Evidence evidence = surges.evidence(caller, contract, id);
        Surge seen = evidence.seen();
        add(lead(evidence), RequestChart.small(seen.title(), seen.weeks()));
        if (seen.isOfSevenDays()) {
            add(
                    note(
                            "The chart counts weeks from Monday. What stands out is the seven days to %s."
                                    .formatted(Words.day(seen.to()))));
        }
        if (seen.isAsOthers()) {
            add(
                    note(
                            "What was expected rises as in other contracts of the sector at this"
                                    + " time of year: there is no last year here to go by."));
        }
        TakenBack gone = evidence.withdrawn();
        if (gone != null) {
            add(TakenBackNote.ofSurge(gone, chairs, evidence.now()));
        } else {
            add(later(evidence));
        }
        Aftermath over = evidence.over();
        if (over != null) {
            add(note("This surge is over. " + over.sentence(seen)));
        } else if (evidence.waiting()) {
            add(
                    note(
                            "Intake has been back to what is ordinary since %s. Once what the surge left is worked off, it is noted here and all sides are told."
                                    .formatted(Words.day(seen.lastWeek().plusWeeks(1)))));
        }
        if (!evidence.where().isEmpty()) {
            add(closer(evidence.by() == Field.AREA ? "Where" : "What", where(evidence)));
        }
        add(
                streets(seen),
                closer("The same weeks in earlier years", earlier(evidence)),
                closer(
                        "Known causes",
                        new CausesPart(evidence.causes(), chairs, mayAct, this::note)),
                closer(
                        "Asked for, and what the sides can do",
                        new WorkloadPart(surges, caller, contract, seen, chairs, mayAct)));
        add(new RequestsBehind(surges, caller, contract, id), again());
    }

    /** Beside what was seen then; a request that comes in changes this line and nothing else. */
    private Paragraph later(Evidence evidence) {
        Paragraph later = note("");
        tell(later, evidence);
        OnNews.show(
                later,
                told -> news.listen(caller, contract, told),
                event -> event instanceof RepairsEvent.RequestsImported,
                () -> tell(later, surges.evidence(caller, contract, id)));
        return later;
    }

    private static void tell(Paragraph later, Evidence evidence) {
        Surge seen = evidence.seen();
        later.setVisible(evidence.now() != seen.count());
        later.setText(
                "When it was seen, there were %s. After later imports there are %s in the same days."
                        .formatted(Words.number(seen.count()), Words.number(evidence.now())));
    }

    /** What a closer look shows; what somebody opened stays open while they act in it. */
    private Details closer(String title, Component content) {
        Details details = new Details(title, content);
        details.setOpened(opened.contains(title));
        details.addOpenedChangeListener(change -> {
            if (change.isOpened()) {
                opened.add(title);
            } else {
                opened.remove(title);
            }
        });
        return details;
    }

    /** Of a large surge looked up only where somebody wants to know. */
    private Details streets(Surge seen) {
        StreetsPart part = new StreetsPart(() -> streets.of(caller, contract, id));
        if (!looked && seen.count() <= SMALL && part.show()) {
            opened.add(STREETS);
        }
        looked = true;
        Details details = closer(STREETS, part);
        details.addOpenedChangeListener(change -> {
            if (change.isOpened()) {
                part.show();
            }
        });
        if (details.isOpened() && part.isEmpty()) {
            part.show();
        }
        return details;
    }

    private void note(accord.repairs.Cause cause, boolean applies, String why) {
        surges.note(caller, contract, id, cause, applies, why);
    }

    private static Component lead(Evidence evidence) {
        Excess excess = evidence.excess();
        Span many = new Span("+" + Words.number(Math.round(excess.most())));
        many.addClassName("excess");
        Span words =
                new Span(
                        " more than expected, likely between %s and %s."
                                .formatted(
                                        Words.number(Math.round(excess.low())),
                                        Words.number(Math.round(excess.high()))));
        Paragraph lead = new Paragraph(many, words);
        lead.addClassName("excess-line");
        return lead;
    }

    private static Paragraph note(String words) {
        Paragraph note = new Paragraph(words);
        note.addClassName("artefacts");
        return note;
    }

    private static Component where(Evidence evidence) {
        return PlacesTable.of(
                evidence.where().stream()
                        .map(each -> new PlacesTable.Row(each.name(), each.count(), each.usual()))
                        .toList());
    }

    private static Component earlier(Evidence evidence) {
        String words =
                evidence.earlier().isEmpty()
                        ? "The requests known here do not reach back a year."
                        : evidence.earlier().stream()
                                .map(e ->
                                        "%s to %s: %s"
                                                .formatted(
                                                        Words.day(e.from()),
                                                        Words.date(e.to()),
                                                        Words.number(e.count())))
                                .collect(Collectors.joining("; ", "", "."));
        Paragraph paragraph = new Paragraph(words);
        paragraph.addClassName("small");
        return paragraph;
    }

    private Component again() {
        return new RecomputePart(() -> surges.recompute(caller, contract, id));
    }
}
