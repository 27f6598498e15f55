package accord.repairs.ui;

import static java.util.stream.Collectors.toSet;

import accord.contract.ContractId;
import accord.member.query.Caller;
import accord.repairs.Import;
import accord.repairs.ImportId;
import accord.repairs.RepairsEvent;
import accord.repairs.query.FeedNews;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.Collection;
import java.util.Set;

/**
 * Says on the repairs page that requests came in, or were taken back, since it was drawn. It is not
 * drawn anew by itself: whoever reads a chart does not lose it while a feed brings in call by call.
 */
final class CameIn extends Div {
    private final Set<ImportId> known;
    private final Caller caller;

    /**
     * @param drawn the imports of which the page tells
     * @param show draws it anew
     */
    CameIn(
            FeedNews news,
            Caller caller,
            ContractId contract,
            Collection<Import> drawn,
            Runnable show) {
        this.known = drawn.stream().map(Import::id).collect(toSet());
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
