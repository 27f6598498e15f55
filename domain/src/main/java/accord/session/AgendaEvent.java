package accord.session;

import accord.eventlog.EventName;
import accord.member.Act;
import accord.member.Acted;

/** What happens to the agendas that the sides keep. */
public sealed interface AgendaEvent extends Acted {
    AgendaBookId book();

    /** A side kept an agenda under a name; an earlier one of its own of that name is replaced. */
    @EventName("session.agenda-kept/1")
    record AgendaKept(AgendaBookId book, String name, Agenda agenda, Act act)
            implements AgendaEvent {}
}
