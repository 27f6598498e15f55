package accord.session.ui;

import accord.member.MemberId;
import accord.member.SideId;
import accord.member.query.Person;
import accord.session.Agenda;
import accord.session.AgendaEvent.AgendaKept;
import accord.session.SessionId;
import accord.session.query.Plan;
import java.util.List;

/** What a room lets somebody do about its sessions beside sending their commands. */
public interface Convening {

    void schedule(Plan plan);

    void passChair(SessionId session, MemberId to);

    /** The agendas that the sides keep. */
    List<AgendaKept> kept();

    void keep(String name, Agenda agenda);

    /** Who may facilitate: people of the sides, and those of none whom all let in. */
    List<Person> facilitators();

    /** The side whose turn it is. */
    SideId turn();
}
