package accord.issue.query;

import accord.contract.query.Contracts;
import accord.eventlog.query.Keeps;
import accord.eventlog.query.Shelf;
import accord.eventlog.query.Shelves;
import accord.issue.IssueEvent;
import accord.issue.IssueEvent.LessonNoted;
import accord.issue.IssueId;
import accord.issue.IssueState;
import java.util.List;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;

/** Keeps lessons by their words. Replaying gives the same: each is its room's. */
@Keeps("lessons")
@ProcessingGroup("lessons")
class LessonList {
    private final Contracts contracts;
    private final Rooms rooms;
    private final Shelf<Lesson> lessons;

    LessonList(Contracts contracts, Rooms rooms, Shelves shelves) {
        this.contracts = contracts;
        this.rooms = rooms;
        this.lessons = Lesson.on(shelves);
    }

    @EventHandler
    void on(IssueEvent event) {
        if (!(event instanceof LessonNoted)) {
            return;
        }
        IssueId issue = event.issue();
        IssueState state = rooms.room(issue).issue();
        List<LessonNoted> noted = state.lessons();
        for (int number = 1; number <= noted.size(); number++) {
            LessonNoted lesson = noted.get(number - 1);
            String id = "%s-l%d".formatted(issue, number);
            lessons.put(
                    "%s~%05d".formatted(contracts.place(issue.value()), number),
                    new Lesson(
                            id,
                            contracts.of(issue.value()),
                            issue,
                            state.raising().title(),
                            lesson.lesson(),
                            lesson.act().side(),
                            lesson.act().at()));
        }
    }

    @ResetHandler
    void reset() {
        lessons.clear();
    }
}
