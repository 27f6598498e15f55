package accord.decision.query;

import accord.decision.Draft;
import java.util.List;

/** A draft as it is written now, and who is in which of its fields. */
public record Drafted(Draft draft, List<Pen> pens) {
    public Drafted {
        pens = List.copyOf(pens);
    }
}
