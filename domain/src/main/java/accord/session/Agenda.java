package accord.session;

import accord.text.InvalidInput;
import java.util.List;

/**
 * What a session goes through, in this order.
 *
 * @param items 1 to {@value #MOST_ITEMS}
 */
public record Agenda(List<AgendaItem> items) {
    public static final int MOST_ITEMS = 20;

    public Agenda {
        items = List.copyOf(items);
        if (items.isEmpty() || items.size() > MOST_ITEMS) {
            throw new InvalidInput(
                    "agenda",
                    "must have 1 to %d items, has %d".formatted(MOST_ITEMS, items.size()));
        }
    }

    /** How long it takes in all, in minutes. */
    public int minutes() {
        return items.stream().mapToInt(AgendaItem::minutes).sum();
    }
}
