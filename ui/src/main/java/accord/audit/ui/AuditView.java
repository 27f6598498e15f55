package accord.audit.ui;

import static accord.member.Permission.NEGOTIATOR;

import accord.audit.query.Audit;
import accord.audit.query.Checkpoints;
import accord.audit.query.Entry;
import accord.audit.query.Filter;
import accord.audit.query.RecordExport;
import accord.audit.query.Verification;
import accord.contract.ContractId;
import accord.contract.ContractSide;
import accord.contract.ContractState;
import accord.contract.query.Contracts;
import accord.contract.ui.Chairs;
import accord.contract.ui.ContractNavigation;
import accord.look.ui.Badge;
import accord.look.ui.Crumb;
import accord.look.ui.Crumbed;
import accord.look.ui.EmptyState;
import accord.look.ui.MainLayout;
import accord.member.SideId;
import accord.member.query.Caller;
import accord.member.query.CurrentCaller;
import accord.member.query.Directory;
import accord.repairs.Surge;
import accord.repairs.query.Surges;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AttachmentType;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.streams.DownloadHandler;
import jakarta.annotation.security.PermitAll;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;

/** How did that come about: the decision history of a contract. */
@PermitAll
@Route(value = "contracts/:contract/audit", layout = MainLayout.class)
@StyleSheet("context://assets/audit.css")
final class AuditView extends Composite<Div>
        implements BeforeEnterObserver, AfterNavigationObserver, HasDynamicTitle, Crumbed {
    private final Audit audit;
    private final Checkpoints checkpoints;
    private final RecordExport export;
    private final Contracts contracts;
    private final Surges surges;
    private final Directory directory;
    private final Caller caller;
    private Component proof = new Div();
    private String title = "";
    private List<Crumb> crumbs = List.of();

    AuditView(
            Audit audit,
            Checkpoints checkpoints,
            RecordExport export,
            Contracts contracts,
            Surges surges,
            Directory directory,
            CurrentCaller current) {
        this.audit = audit;
        this.checkpoints = checkpoints;
        this.export = export;
        this.contracts = contracts;
        this.surges = surges;
        this.directory = directory;
        this.caller = current.caller();
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        ContractId id = ContractNavigation.contract(event.getRouteParameters());
        show(id, contracts.visible(caller, id), Asked.of(event.getLocation().getQueryParameters()));
    }

    /** Whoever was told of a checkpoint comes for that, and not for the history above it. */
    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        if (event.getLocation().getQueryParameters().getParameters().containsKey("proof")) {
            proof.getElement().executeJs("this.scrollIntoView(); this.classList.add('glow')");
        }
    }

    private void show(ContractId id, ContractState contract, Asked asked) {
        title = contract.opened().title();
        crumbs = ContractNavigation.crumbs(id, title, "History");
        getContent().removeAll();
        proof = proof(id, contract);
        Div body =
                new Div(
                        new FilterBar(contract, directory::name, asked, next -> go(id, next)),
                        tools(id, contract, asked),
                        history(id, contract, asked),
                        proof);
        body.addClassNames("body", "audit");
        getContent().add(head(), body);
    }

    private Header head() {
        Paragraph sub =
                new Paragraph(
                        "Everything that was done in %s, by whom and why. Nothing here can be"
                                        .formatted(title)
                                + " changed afterwards without the check showing it.");
        sub.addClassName("sub");
        Header head = new Header(new H1("How did that come about?"), sub);
        head.addClassName("head");
        return head;
    }

    private Div tools(ContractId id, ContractState contract, Asked asked) {
        Exports exports = new Exports(audit, caller, id);
        Paragraph result = new Paragraph();
        result.addClassNames("audit-verdict");
        result.getElement().setAttribute("role", "status");
        Button check = new Button("Check the record");
        check.setDisableOnClick(true);
        check.addClickListener(click -> {
            Verification verdict = audit.verify(caller, id);
            result.setText(words(verdict));
            result.setClassName("audit-fault", verdict.fault() != null);
            check.setEnabled(true);
        });
        Div tools = new Div(check, download(exports.csv(asked.filter(zone(contract))), "CSV"));
        tools.add(download(exports.ndjson(asked.filter(zone(contract))), "NDJSON"), result);
        tools.addClassName("audit-tools");
        return tools;
    }

    private Component proof(ContractId id, ContractState contract) {
        ProofCard card =
                new ProofCard(
                        checkpoints.standing(caller, id),
                        checkpoints.cosigners(caller, id),
                        Chairs.of(contract),
                        files(id));
        if (contract.permission(caller.member()).filter(NEGOTIATOR::equals).isPresent()) {
            card.offer(
                    key -> checkpoints.nameKey(caller, id, key),
                    note -> checkpoints.cosign(caller, id, note),
                    () -> UI.getCurrent().refreshCurrentRoute(false));
        }
        return card;
    }

    private ProofFiles files(ContractId id) {
        return new ProofFiles(export, checkpoints, caller, id);
    }

    private static Anchor download(DownloadHandler file, String format) {
        Anchor anchor = new Anchor(file, AttachmentType.DOWNLOAD, "Export as " + format);
        anchor.addClassName("audit-export");
        return anchor;
    }

    /** What came of a check, as a sentence. */
    static String words(Verification verdict) {
        return verdict.fault() == null
                ? "All %,d entries are as they were recorded; the last one's hash begins %s."
                        .formatted(
                                verdict.checkedTo(),
                                verdict.headHash()
                                        .substring(0, Math.min(8, verdict.headHash().length())))
                : "Entry #%,d is not as it was recorded: %s Everything before it is."
                        .formatted(verdict.fault().position(), verdict.fault().reason());
    }

    private Component history(ContractId id, ContractState contract, Asked asked) {
        Filter filter = asked.filter(zone(contract));
        List<Entry> latest = audit.latest(caller, id, filter, 0, HistoryList.PAGE);
        if (latest.isEmpty()) {
            return new EmptyState(
                    "Nothing in the record is like this",
                    "Ask for less: take a filter away, or a longer time.");
        }
        EventWords words =
                new EventWords(
                        side -> name(contract, side),
                        directory::name,
                        surge -> surges.find(id, surge).map(Surge::title).orElse("a surge"));
        Chairs chairs = Chairs.of(contract);
        HistoryList list =
                new HistoryList(entry -> badge(chairs, contract, entry), files(id)::receipt);
        list.onOlder(before ->
                fill(list, audit.latest(caller, id, filter, before, HistoryList.PAGE), words));
        fill(list, latest, words);
        return list;
    }

    /** A side's, or the person's own where they belong to none of the sides. */
    private Span badge(Chairs chairs, ContractState contract, Entry entry) {
        return contract.sides().contains(entry.side())
                ? Badge.of(chairs.of(entry.side()))
                : directory
                        .person(entry.who())
                        .map(chairs::badge)
                        .orElseGet(() -> Badge.of(chairs.of(entry.side())));
    }

    private void fill(HistoryList list, List<Entry> entries, EventWords words) {
        Map<Long, Object> events = audit.events(entries);
        list.add(
                entries,
                entry -> {
                    Object event = events.getOrDefault(entry.position(), entry.type());
                    return new HistoryList.Told(words.of(event), EventWords.why(event));
                });
    }

    private static String name(ContractState contract, SideId side) {
        return contract.side(side).map(ContractSide::name).orElse("Accord");
    }

    private static ZoneId zone(ContractState contract) {
        return contract.opened().timeZone();
    }

    @Override
    public String getPageTitle() {
        return "History of " + title + " · Accord";
    }

    @Override
    public List<Crumb> crumbs() {
        return crumbs;
    }

    private static void go(ContractId id, Asked asked) {
        UI.getCurrent().navigate(AuditNavigation.to(id), asked.address());
    }
}
