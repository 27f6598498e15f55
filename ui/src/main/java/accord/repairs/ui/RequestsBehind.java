package accord.repairs.ui;

import accord.contract.ContractId;
import accord.look.ui.Problems;
import accord.look.ui.RelativeTime;
import accord.member.query.Caller;
import accord.repairs.RepairRequest;
import accord.repairs.SurgeId;
import accord.repairs.query.RequestStore.Kept;
import accord.repairs.query.Surges;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The requests behind a surge, page by page. */
final class RequestsBehind extends Div {
    private static final int PAGE = 25;
    private static final String BETWEEN = " · ";

    private final Surges surges;
    private final Caller caller;
    private final ContractId contract;
    private final SurgeId id;
    private final OrderedList list = new OrderedList();
    private final Button more = new Button("Show more", click -> more());
    private @Nullable String after;

    RequestsBehind(Surges surges, Caller caller, ContractId contract, SurgeId id) {
        this.surges = surges;
        this.caller = caller;
        this.contract = contract;
        this.id = id;
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
            page.stream().limit(PAGE).forEach(kept -> list.add(item(kept.request())));
            more.setVisible(page.size() > PAGE);
            if (!page.isEmpty()) {
                after = page.get(Math.min(PAGE, page.size()) - 1).place();
            }
        } catch (RuntimeException failed) {
            Problems.tell(failed);
        }
    }

    /** One of them, in a line: where, when by the viewer's clock, and how far it is. */
    static ListItem item(RepairRequest request) {
        ListItem item = new ListItem();
        String where = joined(request.kind().area(), request.property());
        if (!where.isEmpty()) {
            item.add(new Text(where + BETWEEN));
        }
        item.add(
                RelativeTime.of(request.reportedAt(), RelativeTime.Style.EXACT),
                new Text(BETWEEN + joined(request.reference(), request.status())));
        return item;
    }

    private static String joined(String... parts) {
        return Stream.of(parts)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(BETWEEN));
    }
}
