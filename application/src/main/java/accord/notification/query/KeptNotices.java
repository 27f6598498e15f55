package accord.notification.query;

import accord.eventlog.query.History;
import accord.eventlog.query.Keeps;
import accord.eventlog.query.Recorded;
import accord.eventlog.query.Shelf;
import accord.eventlog.query.Shelves;
import accord.member.Acted;
import java.util.List;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.eventhandling.TrackingToken;

/** Keeps each member's latest notices. */
@Keeps(
        value = "notices",
        asIs =
                "Whom an event concerned was decided when it happened, by who took part then and by whom the invited organisations had, which the log does not hold. Notices made again would be others than those that people were told.")
@ProcessingGroup("notices")
class KeptNotices {
    /** So many of a member's notices are kept, at least. */
    static final int KEPT = 500;

    private static final int SLACK = 100;

    private final History history;
    private final Telling telling;
    private final Shelf<Notice> kept;

    KeptNotices(History history, Telling telling, Shelves shelves) {
        this.history = history;
        this.telling = telling;
        this.kept = Notice.on(shelves);
    }

    @EventHandler
    void on(Acted event, TrackingToken token) {
        long position = token.position().orElseThrow();
        List<Recorded> found = history.after(position - 1, 1);
        for (Recorded recorded : found) {
            telling.of(recorded).forEach(this::keep);
        }
    }

    @ResetHandler
    void reset() {
        kept.clear();
    }

    private void keep(Notice notice) {
        kept.put(notice.place(), notice);
        String to = notice.to().value();
        if (kept.count("to", to) > KEPT + SLACK) {
            kept.by("to", to, null, SLACK).forEach(old -> kept.remove(old.place()));
        }
    }
}
