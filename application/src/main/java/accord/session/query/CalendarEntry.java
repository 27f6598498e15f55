package accord.session.query;

import accord.session.AgendaItem;
import accord.session.SessionState;
import accord.session.SessionState.Phase;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.ComponentList;
import net.fortuna.ical4j.model.PropertyList;
import net.fortuna.ical4j.model.component.CalendarComponent;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Status;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.Url;
import net.fortuna.ical4j.model.property.immutable.ImmutableMethod;
import net.fortuna.ical4j.model.property.immutable.ImmutableStatus;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;

/**
 * A session as an entry of a calendar (RFC 5545). The same session is the same entry, so that a
 * calendar moves what it has when the session was moved, and strikes it out when it was cancelled.
 */
public final class CalendarEntry {
    private CalendarEntry() {}

    /**
     * @param room the address of the room in which it is held
     */
    public static String of(SessionState session, String room) {
        var plan = session.plan();
        VEvent event =
                new VEvent(
                        session.startsAt(),
                        Duration.ofMinutes(plan.agenda().minutes()),
                        plan.title());
        boolean cancelled = session.phase() == Phase.CANCELLED;
        Status status =
                cancelled ? ImmutableStatus.VEVENT_CANCELLED : ImmutableStatus.VEVENT_CONFIRMED;
        event.add(new Uid(plan.session().value() + "@accord"))
                .add(new Sequence(session.changes()))
                .add(status)
                .add(new Description(agenda(session) + "\n" + room))
                .add(new Url(URI.create(room)));
        event.getProperty("DTSTAMP").ifPresent(event::remove);
        event.add(new DtStamp(plan.act().at()));
        PropertyList about =
                new PropertyList(
                        List.of(
                                new ProdId("-//Accord//Sessions//EN"),
                                ImmutableVersion.VERSION_2_0,
                                cancelled ? ImmutableMethod.CANCEL : ImmutableMethod.PUBLISH));
        return new Calendar(about, new ComponentList<CalendarComponent>(List.of(event))).toString();
    }

    private static String agenda(SessionState session) {
        return session.plan().agenda().items().stream()
                .map(CalendarEntry::line)
                .collect(Collectors.joining("\n"));
    }

    private static String line(AgendaItem item) {
        return "%s (%d min)".formatted(item.title(), item.minutes());
    }
}
