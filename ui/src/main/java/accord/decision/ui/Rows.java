package accord.decision.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.dom.Element;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Function;

/**
 * A list whose rows stay: of what is shown again, only what is new, gone or different is touched,
 * so that a browser gets a difference and nothing else moves.
 *
 * @param <M> what a row shows; equal means that there is nothing to change
 */
public final class Rows<M, C extends Component> {
    private final Element list;
    private final Function<M, ?> key;
    private final Function<M, C> make;
    private final BiConsumer<C, M> show;
    private final Map<Object, Row<M, C>> rows = new LinkedHashMap<>();
    private boolean filled;

    private record Row<M, C>(M model, C component) {}

    /**
     * @param list holds nothing but these rows
     * @param make a row that shows nothing yet
     */
    public Rows(HasElement list, Function<M, ?> key, Function<M, C> make, BiConsumer<C, M> show) {
        this.list = list.getElement();
        this.key = key;
        this.make = make;
        this.show = show;
    }

    public void show(List<M> models) {
        Set<Object> wanted = new HashSet<>();
        models.forEach(model -> wanted.add(key.apply(model)));
        rows.entrySet()
                .removeIf(row -> {
                    boolean gone = !wanted.contains(row.getKey());
                    if (gone) {
                        row.getValue().component().getElement().removeFromParent();
                    }
                    return gone;
                });
        for (int at = 0; at < models.size(); at++) {
            place(models.get(at), at);
        }
        filled = true;
    }

    /** What is shown from now on was there before: none of it has just arrived. */
    public void beginAnew() {
        filled = false;
    }

    /** The row of a key, where it is shown. */
    public Optional<C> row(Object of) {
        return Optional.ofNullable(rows.get(of)).map(Row::component);
    }

    private void place(M model, int at) {
        Row<M, C> known = rows.get(key.apply(model));
        C component = known == null ? make.apply(model) : known.component();
        if (known == null || !known.model().equals(model)) {
            rows.put(key.apply(model), new Row<>(model, component));
            show.accept(component, model);
        }
        Element element = component.getElement();
        if (known == null && filled) {
            element.getClassList().add("arrived");
        }
        if (known == null || at >= list.getChildCount() || !element.equals(list.getChild(at))) {
            list.insertChild(at, element);
        }
    }
}
