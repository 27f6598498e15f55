package accord.issue.ui;

import accord.contract.ContractId;
import accord.issue.IssueState;
import accord.look.ui.Problems;
import accord.look.ui.Words;
import accord.member.query.Caller;
import accord.repairs.Surge;
import accord.repairs.SurgeId;
import accord.repairs.query.Recomputed;
import accord.repairs.query.RequestStore;
import accord.repairs.query.Surges;
import accord.repairs.ui.RequestChart;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/** The surge behind an issue: its weeks, the requests, and the proof that it comes out again. */
@org.springframework.stereotype.Component
final class SurgeEvidence implements RoomPart {
    private static final int SHOWN = 100;

    private final Surges surges;

    SurgeEvidence(Surges surges) {
        this.surges = surges;
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public Optional<Component> show(Caller caller, ContractId contract, IssueState issue) {
        return Optional.ofNullable(issue.raising().surge())
                .map(id -> evidence(caller, contract, new SurgeId(id)));
    }

    private Component evidence(Caller caller, ContractId contract, SurgeId id) {
        Surge surge = surges.surge(caller, contract, id);
        Paragraph verdict = new Paragraph();
        verdict.addClassName("small");
        verdict.getElement().setAttribute("role", "status");
        Button again =
                new Button(
                        "Recompute",
                        click -> verdict.setText(words(surges.recompute(caller, contract, id))));
        again.addThemeVariants(ButtonVariant.SMALL, ButtonVariant.TERTIARY);
        Div acts = new Div(again);
        acts.addClassName("acts");
        Div evidence =
                new Div(
                        RequestChart.small(surge.title(), surge.weeks()),
                        requests(caller, contract, surge),
                        acts,
                        verdict);
        evidence.addClassName("evidence");
        return evidence;
    }

    private Component requests(Caller caller, ContractId contract, Surge surge) {
        OrderedList list = new OrderedList();
        list.addClassNames("list", "small");
        String all = "The %s".formatted(Words.count(surge.count(), "request", "requests"));
        Details details = new Details(all, list);
        details.addOpenedChangeListener(change -> {
            if (change.isOpened() && list.getComponentCount() == 0) {
                try {
                    surges.requests(caller, contract, surge.id(), null, SHOWN)
                            .forEach(request -> list.add(item(request)));
                } catch (RuntimeException failed) {
                    Problems.tell(failed);
                }
            }
        });
        return details;
    }

    private static ListItem item(RequestStore.Kept kept) {
        return new ListItem(
                "%s · %s%s"
                        .formatted(
                                Words.shortDay(
                                        kept.request()
                                                .reportedAt()
                                                .atZone(ZoneOffset.UTC)
                                                .toLocalDate()),
                                kept.request().reference(),
                                kept.request().kind().area().isEmpty()
                                        ? ""
                                        : " · " + kept.request().kind().area()));
    }

    static String words(Recomputed again) {
        return again.identical()
                ? "Computed again from the stored requests: identical."
                : "Computed again from the stored requests, this differs: "
                        + String.join("; ", List.copyOf(again.differences()));
    }
}
