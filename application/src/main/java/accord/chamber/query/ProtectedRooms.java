package accord.chamber.query;

import static accord.chamber.query.Streams.enterIf;

import accord.chamber.ProtectedEvent;
import accord.chamber.ProtectedEvent.Released;
import accord.chamber.ProtectedState;
import accord.chamber.TextId;
import accord.contract.ContractId;
import accord.contract.ContractState;
import accord.contract.query.Contracts;
import accord.contract.query.Desk;
import accord.decision.ProposalId;
import accord.eventlog.query.CommandIds;
import accord.eventlog.query.History;
import accord.eventlog.query.Vaults;
import accord.issue.IssueId;
import accord.issue.query.Rooms;
import accord.member.Act;
import accord.member.Permission;
import accord.member.SideId;
import accord.member.query.Caller;
import accord.text.Text;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;

/**
 * Where all sides talk without prejudice and subject to contract, beside each room. It opens when
 * every side has said so. Nothing of it is in the record; a text leaves it when every side has
 * agreed to exactly that text. People of the sides enter, and nobody else.
 */
@Singleton
public class ProtectedRooms {
    private final Contracts contracts;
    private final Rooms rooms;
    private final Desk desk;
    private final Moving moving;
    private final Clock clock;
    private final CommandIds ids;
    private final Streams<ProtectedState> streams;

    ProtectedRooms(
            Vaults vaults,
            Contracts contracts,
            Rooms rooms,
            Desk desk,
            Moving moving,
            Clock clock,
            CommandIds ids) {
        this.contracts = contracts;
        this.rooms = rooms;
        this.desk = desk;
        this.moving = moving;
        this.clock = clock;
        this.ids = ids;
        this.streams = new Streams<>(vaults, ids, ProtectedState.NONE, ProtectedRooms::after);
    }

    public ProtectedState of(Caller caller, IssueId issue) {
        return streams.state(entered(caller, issue, Permission.OBSERVER), issue.value());
    }

    /** Says for one's side that it would talk so; with the last side the room opens. */
    public void ask(Caller caller, IssueId issue) {
        String vault = entered(caller, issue, Permission.NEGOTIATOR);
        Act act = act(caller);
        streams.append(vault, issue.value(), act.at(), state -> state.ask(sides(issue), act));
    }

    public void say(Caller caller, IssueId issue, String text) {
        String vault = entered(caller, issue, Permission.CONTRIBUTOR);
        Act act = act(caller);
        streams.append(vault, issue.value(), act.at(), state -> List.of(state.say(text, act)));
    }

    /** Offers a text to be let out, which counts as one's own side's agreement to that. */
    public TextId offer(Caller caller, IssueId issue, String title, String text) {
        String vault = entered(caller, issue, Permission.NEGOTIATOR);
        TextId id = new TextId(ids.made());
        Act act = act(caller);
        streams.append(
                vault,
                issue.value(),
                act.at(),
                state -> List.of(state.offer(id, title, text, act)));
        return id;
    }

    /**
     * Agrees for one's side that exactly this text leaves the room. When every side has, it becomes
     * a proposal in the shared room, in the name of whoever agreed last.
     *
     * @param textHash of the text that the caller saw
     */
    public void agree(Caller caller, IssueId issue, TextId id, String textHash) {
        String vault = entered(caller, issue, Permission.NEGOTIATOR);
        moving.question(issue);
        Act act = act(caller);
        streams.append(
                vault,
                issue.value(),
                act.at(),
                state ->
                        state.leaves(id, sides(issue))
                                ? List.of()
                                : List.of(state.agree(id, textHash, act)));
        ProtectedState now = streams.state(vault, issue.value());
        if (now.leaves(id, sides(issue))) {
            release(caller, issue, vault, now.offer(id), act);
        }
    }

    private void release(
            Caller caller, IssueId issue, String vault, ProtectedState.Offer offer, Act act) {
        TextId id = offer.text().id();
        ProposalId proposal =
                moving.propose(
                        caller,
                        issue,
                        id,
                        offer.text().title(),
                        offer.text().text(),
                        "All sides brought this text here together.");
        streams.append(
                vault,
                issue.value(),
                act.at(),
                state -> List.of(new Released(id, proposal.value(), act)));
    }

    /** Calls back whenever the room changes, until it is closed. */
    public History.Following watch(Caller caller, IssueId issue, Runnable changed) {
        String vault = entered(caller, issue, Permission.OBSERVER);
        return streams.watch(vault, issue.value(), changed);
    }

    private Set<SideId> sides(IssueId issue) {
        return rooms.room(issue).issue().sides();
    }

    /** The contract's vault, for people of its sides; who only reads by leave is kept out. */
    private String entered(Caller caller, IssueId issue, Permission needed) {
        ContractId contract = rooms.contractOf(issue);
        ContractState state = contracts.state(contract);
        enterIf(state.people().containsKey(caller.member()));
        desk.admit(caller, contract, needed);
        return "protected-" + Text.hash(contract.value()).substring(0, 40);
    }

    private Act act(Caller caller) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        return new Act(caller.member(), caller.side(), now);
    }

    private static ProtectedState after(ProtectedState state, Object event) {
        return event instanceof ProtectedEvent e ? state.after(e) : state;
    }
}
