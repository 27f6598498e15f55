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
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Says on the repairs page that requests came in, or were taken back, since it was drawn. It is not
 * drawn anew by itself: whoever reads a chart does not lose it while a feed brings in call by call.
 */
final class CameIn extends Div {
    private final Set<ImportId> drawn;

    /**
     * Of what comes in from now on: to be made before the page is drawn.
     *
     * @param standing the imports that were not taken back, as they are when it is asked
     * @param show draws it anew
     */
    CameIn(
            FeedNews news,
            Supplier<List<Import>> standing,
            Caller caller,
            ContractId contract,
            Runnable show) {
        this.drawn = ids(standing);
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
        addAttachListener(attached -> setVisible(isVisible() || !drawn.equals(ids(standing))));
    }

    private static Set<ImportId> ids(Supplier<List<Import>> imports) {
        return imports.get().stream().map(Import::id).collect(toSet());
    }

    private boolean isNew(RepairsEvent event) {
        return switch (event) {
            case RepairsEvent.RequestsImported e -> !drawn.contains(e.imported().id());
            case RepairsEvent.ImportTakenBack e -> drawn.contains(e.taken());
            default -> false;
        };
    }
}
