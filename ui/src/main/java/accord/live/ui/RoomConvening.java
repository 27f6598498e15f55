package accord.live.ui;

import accord.issue.IssueId;
import accord.issue.query.Sessions;
import accord.member.MemberId;
import accord.member.SideId;
import accord.member.query.Caller;
import accord.member.query.Person;
import accord.session.Agenda;
import accord.session.AgendaEvent.AgendaKept;
import accord.session.SessionId;
import accord.session.query.Plan;
import accord.session.ui.Convening;
import java.util.ArrayList;
import java.util.List;

/** What one viewer can do about the sessions of one room. */
record RoomConvening(Caller caller, IssueId issue, RoomAccess access, Runnable refresh)
        implements Convening {

    @Override
    public void schedule(Plan plan) {
        access.meetings().sessions().schedule(caller, issue, plan);
        refresh.run();
    }

    @Override
    public void passChair(SessionId session, MemberId to) {
        access.meetings().sessions().passChair(caller, session, to);
        refresh.run();
    }

    @Override
    public List<AgendaKept> kept() {
        return access.meetings().agendas(caller, issue);
    }

    @Override
    public void keep(String name, Agenda agenda) {
        access.meetings().keepAgenda(caller, issue, name, agenda);
    }

    @Override
    public List<Person> facilitators() {
        List<Person> all = new ArrayList<>(access.people(issue));
        all.addAll(access.meetings().neutral(issue));
        return List.copyOf(all);
    }

    @Override
    public SideId turn() {
        return Sessions.turn(access.room(caller, issue), access.table(caller, issue).sides());
    }
}
