package accord.session.query;

import accord.contract.ContractId;
import accord.contract.query.Contracts;
import accord.contract.query.Desk;
import accord.eventlog.query.Fold;
import accord.eventlog.query.History;
import accord.eventlog.query.Recorded;
import accord.member.query.Caller;
import accord.session.Agenda;
import accord.session.AgendaBookId;
import accord.session.AgendaBookState;
import accord.session.AgendaCommand.KeepAgenda;
import accord.session.AgendaEvent;
import accord.session.AgendaEvent.AgendaKept;
import jakarta.inject.Singleton;
import java.util.List;

/** The agendas that the sides of a contract keep to begin sessions with; each may use all. */
@Singleton
public class Agendas {
    private final Desk desk;
    private final Contracts contracts;
    private final Fold<AgendaBookState> fold;

    public Agendas(Desk desk, Contracts contracts, History history) {
        this.desk = desk;
        this.contracts = contracts;
        this.fold = new Fold<>(history, AgendaBookState.NONE, Agendas::after, 200);
    }

    /** Keeps an agenda for the caller's side, in the place of an earlier one of that name. */
    public void keep(Caller caller, ContractId contract, String name, Agenda agenda) {
        desk.act(caller, contract, act -> new KeepAgenda(book(contract), name, agenda, act));
    }

    /** Those of all sides, in the order in which they were first kept. */
    public List<AgendaKept> of(Caller caller, ContractId contract) {
        contracts.visible(caller, contract);
        return List.copyOf(fold.current(book(contract).value()).kept().values());
    }

    private static AgendaBookId book(ContractId contract) {
        return new AgendaBookId(contract.value() + "-agendas");
    }

    private static AgendaBookState after(AgendaBookState state, Recorded event) {
        return event.payload() instanceof AgendaEvent e ? state.after(e) : state;
    }
}
