package accord.repairs.ui;

import static java.util.stream.Collectors.toSet;

import accord.contract.ContractId;
import accord.member.query.Caller;
import accord.repairs.Import;
import accord.repairs.ImportId;
import accord.repairs.RepairsEvent;
import accord.repairs.query.FeedNews;
import accord.repairs.query.Surges;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.Set;

/**
 * Says on the repairs page that requests came in, or were taken back, since it was drawn. It is not
 * drawn anew by itself: whoever reads a chart does not lose it while a feed brings in call by call.
 */
final class CameIn extends Div {
    private final Set<ImportId> known;
    private final Caller caller;

    /**
     * Of what comes in from now on: to be made before the page is drawn.
     *
     * @param show draws it anew
     */
    CameIn(FeedNews news, Surges surges, Caller caller, ContractId contract, Runnable show) {
        this.known = imports(surges, caller, contract);
        this.caller = caller;
        addClassNames("artefacts", "came-in");
        getElement().setAttribute("role", "status");
        setVisible(false);
        add(
                new Span("There is news of these requests since this was drawn."),
                new Button("Show it", click -> show.run()));
        OnNews.show(
                this,
                told -> news.listen(caller, contract, told),
                this::isNew,
                () -> setVisible(true));
        addAttachListener(attached ->
                setVisible(isVisible() || !known.containsAll(imports(surges, caller, contract))));
    }

    private static Set<ImportId> imports(Surges surges, Caller caller, ContractId contract) {
        return surges.imports(caller, contract).stream().map(Import::id).collect(toSet());
    }

    /** Who takes an import back from the page sees it drawn anew. */
    private boolean isNew(RepairsEvent event) {
        return switch (event) {
            case RepairsEvent.RequestsImported e -> !known.contains(e.imported().id());
            case RepairsEvent.ImportTakenBack e -> !e.act().by().equals(caller.member());
            default -> false;
        };
    }
}
