package accord.chamber.query;

import static accord.chamber.query.Streams.enterIf;

import accord.chamber.CaucusEvent;
import accord.chamber.CaucusEvent.MemberAdmitted;
import accord.chamber.CaucusEvent.MemberRemoved;
import accord.chamber.CaucusEvent.TextMoved;
import accord.chamber.CaucusState;
import accord.chamber.TextId;
import accord.contract.ContractId;
import accord.contract.ContractState;
import accord.contract.query.Contracts;
import accord.contract.query.NotPermitted;
import accord.decision.ProposalId;
import accord.eventlog.query.CommandIds;
import accord.eventlog.query.History;
import accord.eventlog.query.Vaults;
import accord.issue.IssueId;
import accord.issue.query.Rooms;
import accord.member.Act;
import accord.member.MemberId;
import accord.member.Permission;
import accord.member.query.Caller;
import accord.text.InvalidInput;
import accord.text.Text;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/**
 * Where a side thinks in private, beside each room. Each side of each contract has a vault of its
 * own. Its negotiators may enter, and whom they let in; for everybody else there is nothing there.
 */
@Singleton
public class Caucuses {
    private static final String PEOPLE = "people";

    private final Contracts contracts;
    private final Rooms rooms;
    private final Moving moving;
    private final Clock clock;
    private final CommandIds ids;
    private final Streams<CaucusState> streams;

    Caucuses(
            Vaults vaults,
            Contracts contracts,
            Rooms rooms,
            Moving moving,
            Clock clock,
            CommandIds ids) {
        this.contracts = contracts;
        this.rooms = rooms;
        this.moving = moving;
        this.clock = clock;
        this.ids = ids;
        this.streams = new Streams<>(vaults, ids, CaucusState.NONE, Caucuses::after);
    }

    /** The caucus of the caller's side on an issue. */
    public CaucusState of(Caller caller, IssueId issue) {
        return streams.state(entered(caller, issue), issue.value());
    }

    /** Whether the caller may enter their side's caucuses in the contract of an issue. */
    public boolean mayEnter(Caller caller, IssueId issue) {
        ContractId contract = rooms.contractOf(issue);
        return mayEnter(caller, contracts.state(contract), vault(contract, caller));
    }

    /** Says something among one's own. */
    public void say(Caller caller, IssueId issue, String text) {
        String vault = entered(caller, issue);
        Act act = act(caller);
        streams.append(vault, issue.value(), act.at(), state -> List.of(state.say(text, act)));
    }

    /** Writes a text down that may one day be put before all sides. */
    public TextId keep(Caller caller, IssueId issue, String title, String text) {
        TextId id = new TextId(ids.made());
        keep(caller, issue, id, title, text);
        return id;
    }

    /** Writes it anew. */
    public void keep(Caller caller, IssueId issue, TextId id, String title, String text) {
        String vault = entered(caller, issue);
        Act act = act(caller);
        streams.append(
                vault, issue.value(), act.at(), state -> List.of(state.keep(id, title, text, act)));
    }

    /**
     * Puts a text before all sides, as a proposal of the caller's. Only this text leaves, and only
     * by this.
     *
     * @param rationale why it is proposed, for all to read
     */
    public ProposalId move(Caller caller, IssueId issue, TextId id, String rationale) {
        String vault = entered(caller, issue);
        var text = streams.state(vault, issue.value()).movable(id);
        ProposalId proposal =
                moving.propose(caller, issue, id, text.title(), text.text(), rationale);
        Act act = act(caller);
        streams.append(
                vault,
                issue.value(),
                act.at(),
                state ->
                        state.moved().containsKey(id)
                                ? List.of()
                                : List.of(new TextMoved(id, proposal.value(), act)));
        return proposal;
    }

    /** Those whom the side's negotiators let in; negotiators need not be. */
    public Set<MemberId> admitted(Caller caller, IssueId issue) {
        return streams.state(entered(caller, issue), PEOPLE).admitted();
    }

    /** Lets somebody of one's own side in; only a negotiator may. */
    public void admit(Caller caller, IssueId issue, MemberId member) {
        ContractState.Seat seat = contracts.state(rooms.contractOf(issue)).people().get(member);
        if (seat == null || !seat.side().equals(caller.side())) {
            throw new InvalidInput("member", "must be somebody of your side in this contract");
        }
        people(caller, issue, act -> new MemberAdmitted(member, act));
    }

    /** Lets somebody in no more; only a negotiator may. */
    public void remove(Caller caller, IssueId issue, MemberId member) {
        people(caller, issue, act -> new MemberRemoved(member, act));
    }

    /** Calls back whenever the caucus changes, until it is closed. */
    public History.Following watch(Caller caller, IssueId issue, Runnable changed) {
        return streams.watch(entered(caller, issue), issue.value(), changed);
    }

    private void people(Caller caller, IssueId issue, Function<Act, CaucusEvent> event) {
        String vault = entered(caller, issue);
        ContractState contract = contracts.state(rooms.contractOf(issue));
        if (contract.permission(caller.member()).filter(Caucuses::negotiates).isEmpty()) {
            throw new NotPermitted(Permission.NEGOTIATOR);
        }
        Act act = act(caller);
        streams.append(vault, PEOPLE, act.at(), state -> List.of(event.apply(act)));
    }

    /** The vault of the caller's side, for who may enter it. */
    private String entered(Caller caller, IssueId issue) {
        ContractId contract = rooms.contractOf(issue);
        String vault = vault(contract, caller);
        enterIf(mayEnter(caller, contracts.state(contract), vault));
        return vault;
    }

    private boolean mayEnter(Caller caller, ContractState contract, String vault) {
        ContractState.Seat seat = contract.people().get(caller.member());
        return seat != null
                && seat.side().equals(caller.side())
                && (negotiates(seat.permission())
                        || streams.state(vault, PEOPLE).admitted().contains(caller.member()));
    }

    private static boolean negotiates(Permission permission) {
        return permission.includes(Permission.NEGOTIATOR);
    }

    private static String vault(ContractId contract, Caller caller) {
        return "caucus-" + Text.hash(contract + "\n" + caller.side()).substring(0, 40);
    }

    private Act act(Caller caller) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        return new Act(caller.member(), caller.side(), now);
    }

    private static CaucusState after(CaucusState state, Object event) {
        return event instanceof CaucusEvent e ? state.after(e) : state;
    }
}
