package accord.decision.query;

import accord.decision.Draft;
import java.time.Instant;
import java.util.List;

/** A draft as it is written now, and who is in which of its fields. */
public record LiveDraft(Draft draft, List<Hand> hands) {
    public LiveDraft {
        hands = List.copyOf(hands);
    }

    /** Without those who gave no sign for long. */
    static LiveDraft at(Instant now, Drafted drafted) {
        return new LiveDraft(
                drafted.draft(),
                drafted.pens().stream()
                        .filter(pen -> pen.until().isAfter(now))
                        .map(pen -> new Hand(pen.page(), pen.member(), pen.side(), pen.field()))
                        .toList());
    }
}
