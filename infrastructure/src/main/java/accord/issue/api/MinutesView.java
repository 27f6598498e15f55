package accord.issue.api;

import accord.eventlog.EventName;
import accord.issue.query.Minutes;
import accord.issue.query.Room.Happening;
import accord.session.api.AgendaView.ItemView;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What happened in a session, read off the record: the same for every side. */
record MinutesView(SessionView session, List<PartView> parts) {

    /** What happened while an item was open. */
    record PartView(
            @Schema(description = "null for what followed after the end", nullable = true)
                    @Nullable ItemView item,
            @Schema(example = "2026-11-23T17:00:00Z", format = "date-time") String from,
            List<EventView> events) {
        static PartView of(Minutes.Part part) {
            var item = part.item();
            return new PartView(
                    item == null ? null : new ItemView(item.title(), item.minutes()),
                    part.from().toString(),
                    part.happenings().stream().map(EventView::of).toList());
        }
    }

    /** Something that happened. */
    record EventView(
            @Schema(description = "its stored name", example = "decision.consent-given/1")
                    String type,
            ActView act,
            @Schema(description = "as the record has it", example = "{\"version\":2}")
                    Object event) {
        static EventView of(Happening happening) {
            EventName name = happening.event().getClass().getAnnotation(EventName.class);
            return new EventView(
                    name == null ? "" : name.value(),
                    ActView.of(happening.event().act()),
                    happening.event());
        }
    }

    static MinutesView of(Minutes minutes) {
        return new MinutesView(
                SessionView.of(minutes.session()),
                minutes.parts().stream().map(PartView::of).toList());
    }
}
