package accord.repairs.ui;

import accord.contract.ContractId;
import accord.look.ui.Problems;
import accord.member.query.Caller;
import accord.repairs.RepairRequest;
import accord.repairs.SurgeId;
import accord.repairs.query.RequestStore.Kept;
import accord.repairs.query.Surges;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The requests behind a surge, page by page. */
final class RequestsBehind extends Div {
    private static final int PAGE = 25;
    private static final DateTimeFormatter WHEN =
            DateTimeFormatter.ofPattern("d MMM, HH:mm", Locale.UK);

    private final Surges surges;
    private final Caller caller;
    private final ContractId contract;
    private final SurgeId id;
    private final ZoneId zone;
    private final OrderedList list = new OrderedList();
    private final Button more = new Button("Show more", click -> more());
    private @Nullable String after;

    /**
     * @param zone in which the contract counts its days
     */
    RequestsBehind(Surges surges, Caller caller, ContractId contract, SurgeId id, ZoneId zone) {
        this.surges = surges;
        this.caller = caller;
        this.contract = contract;
        this.id = id;
        this.zone = zone;
        list.addClassNames("list", "small");
        more.addThemeVariants(ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_TERTIARY);
        Details details = new Details("The requests behind it", new Div(list, more));
        details.addOpenedChangeListener(change -> {
            if (change.isOpened() && list.getComponentCount() == 0) {
                more();
            }
        });
        add(details);
    }

    private void more() {
        try {
            List<Kept> page = surges.requests(caller, contract, id, after, PAGE + 1);
            page.stream().limit(PAGE).forEach(kept -> list.add(item(kept.request(), zone)));
            more.setVisible(page.size() > PAGE);
            if (!page.isEmpty()) {
                after = page.get(Math.min(PAGE, page.size()) - 1).place();
            }
        } catch (RuntimeException failed) {
            Problems.tell(failed);
        }
    }

    /** One of them, in a line: where, when, and how far it is. */
    static ListItem item(RepairRequest request, ZoneId zone) {
        return new ListItem(
                Stream.of(
                                request.kind().area(),
                                request.property(),
                                WHEN.format(request.reportedAt().atZone(zone)),
                                request.reference(),
                                request.status())
                        .filter(part -> !part.isEmpty())
                        .collect(Collectors.joining(" · ")));
    }
}
