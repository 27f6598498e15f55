package accord.repairs.ui;

import accord.contract.ContractId;
import accord.contract.ContractState;
import accord.contract.ui.Chairs;
import accord.look.ui.Badge;
import accord.look.ui.RelativeTime;
import accord.look.ui.Words;
import accord.member.query.Caller;
import accord.repairs.Incident;
import accord.repairs.IncidentId;
import accord.repairs.KnownIncident;
import accord.repairs.RepairRequest;
import accord.repairs.RepairsEvent;
import accord.repairs.query.FeedNews;
import accord.repairs.query.IncidentReports;
import accord.repairs.query.IncidentReports.Evidence;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;

/** The evidence of an incident as both sides see it: what the requests show, and what was said. */
public final class IncidentPanel extends Div {
    private static final int SHOWN = 100;

    private final IncidentReports reports;
    private final Caller caller;
    private final ContractId contract;
    private final IncidentId id;
    private final Chairs chairs;

    public IncidentPanel(
            IncidentReports reports,
            FeedNews news,
            Caller caller,
            ContractState contract,
            IncidentId id) {
        this.reports = reports;
        this.caller = caller;
        this.contract = java.util.Objects.requireNonNull(contract.id());
        this.id = id;
        this.chairs = Chairs.of(contract);
        addClassName("evidence");
        show();
        OnNews.show(
                this,
                told -> news.listen(caller, this.contract, told),
                event -> isOf(event, id),
                this::show);
    }

    private static boolean isOf(RepairsEvent event, IncidentId id) {
        return switch (event) {
            case RepairsEvent.IncidentSeen e -> e.incident().equals(id);
            case RepairsEvent.IncidentGrew e -> e.incident().equals(id);
            case RepairsEvent.IncidentRaised e -> e.incident().equals(id);
            case RepairsEvent.RequestsImported e -> true;
            case RepairsEvent.ImportTakenBack e -> true;
            default -> false;
        };
    }

    private void show() {
        removeAll();
        reports.evidence(caller, contract, id).ifPresent(this::show);
    }

    private void show(Evidence evidence) {
        KnownIncident known = evidence.incident();
        Incident seen = known.seen();
        if (seen == null) {
            Paragraph waiting = new Paragraph(notShown(evidence.requests().size()));
            waiting.addClassName("artefacts");
            add(waiting);
        } else {
            add(lead(seen), facts(seen, evidence.zone()));
            if (evidence.requests().size() != seen.requests()) {
                Paragraph now =
                        new Paragraph(
                                "When it was last seen, there were %s. There are %s now."
                                        .formatted(
                                                Words.number(seen.requests()),
                                                Words.number(evidence.requests().size())));
                now.addClassName("artefacts");
                add(now);
            }
            evidence.takenBack().forEach(back -> add(TakenBackNote.ofIncident(back, chairs)));
        }
        known.said().forEach(said -> add(line(said, evidence.zone())));
        if (!evidence.requests().isEmpty()) {
            add(behind(evidence.requests()));
        }
    }

    private static String notShown(int requests) {
        String few =
                requests == 0
                        ? "The requests do not show it yet."
                        : "The requests show %s from there so far: not enough to stand out."
                                .formatted(Words.count(requests, "request", "requests"));
        return few + " When they do, it is noted here and all sides are told.";
    }

    private static Paragraph lead(Incident seen) {
        Span many = new Span(Words.number(seen.homes()));
        many.addClassName("excess");
        Paragraph lead =
                new Paragraph(
                        many,
                        new Span(
                                " %s called, with %s."
                                        .formatted(
                                                seen.homes() == 1 ? "home" : "homes",
                                                Words.count(
                                                        seen.requests(), "request", "requests"))));
        lead.addClassName("excess-line");
        return lead;
    }

    private static Paragraph facts(Incident seen, ZoneId zone) {
        String expected =
                seen.expected() < 1
                        ? "fewer than one in half a day"
                        : "about %s in half a day"
                                .formatted(Words.number(Math.round(seen.expected())));
        String where = seen.area().isEmpty() ? "" : " in " + seen.area();
        Paragraph facts =
                new Paragraph(
                        new Text("%s%s, from ".formatted(seen.building(), where)),
                        time(seen.from(), zone),
                        new Text(" to "),
                        time(seen.to(), zone),
                        new Text(
                                ". By its own history and its neighbours’, %s was to be expected."
                                        .formatted(expected)));
        facts.addClassName("small");
        return facts;
    }

    /** By the viewer's clock. */
    private static RelativeTime time(LocalDateTime at, ZoneId zone) {
        return RelativeTime.of(at.atZone(zone).toInstant(), RelativeTime.Style.EXACT);
    }

    private Div line(KnownIncident.Said said, ZoneId zone) {
        String homes =
                said.homes() == null
                        ? ""
                        : " (%s)".formatted(Words.count(said.homes(), "home", "homes"));
        Span words =
                new Span(time(said.at(), zone), new Text(": %s%s".formatted(said.what(), homes)));
        Div line = new Div(Badge.of(chairs.of(said.act().side())), words);
        line.addClassName("cause-said");
        return line;
    }

    private Details behind(List<RepairRequest> requests) {
        OrderedList list = new OrderedList();
        list.addClassNames("list", "small");
        requests.stream().limit(SHOWN).forEach(request -> list.add(RequestsBehind.item(request)));
        return new Details("The requests behind it", list);
    }
}
