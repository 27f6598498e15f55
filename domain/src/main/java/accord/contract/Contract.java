package accord.contract;

import static accord.contract.ContractRefused.Reason.ALREADY_JOINED;
import static accord.contract.ContractRefused.Reason.ALREADY_OPEN_TO_AUDITOR;
import static accord.contract.ContractRefused.Reason.AUDITOR_IS_A_PARTY;
import static accord.contract.ContractRefused.Reason.LAST_NEGOTIATOR;
import static accord.contract.ContractRefused.Reason.NOT_JOINED;
import static accord.contract.ContractRefused.Reason.NOT_NAMED;
import static accord.contract.ContractRefused.Reason.NOT_ON_YOUR_SIDE;
import static accord.contract.ContractRefused.Reason.NOT_OPEN_TO_AUDITOR;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import accord.contract.ContractCommand.AcceptContract;
import accord.contract.ContractCommand.CloseRecord;
import accord.contract.ContractCommand.GrantPermission;
import accord.contract.ContractCommand.NameKey;
import accord.contract.ContractCommand.NoteReading;
import accord.contract.ContractCommand.OpenContract;
import accord.contract.ContractCommand.OpenRecord;
import accord.contract.ContractCommand.SendCheckpoint;
import accord.contract.ContractCommand.WithdrawPermission;
import accord.contract.ContractEvent.CheckpointSent;
import accord.contract.ContractEvent.ContractAccepted;
import accord.contract.ContractEvent.ContractOpened;
import accord.contract.ContractEvent.KeyNamed;
import accord.contract.ContractEvent.PermissionGranted;
import accord.contract.ContractEvent.PermissionWithdrawn;
import accord.contract.ContractEvent.RecordClosed;
import accord.contract.ContractEvent.RecordOpened;
import accord.contract.ContractEvent.RecordRead;
import accord.contract.ContractRefused.Reason;
import accord.contract.ContractState.Reading;
import accord.contract.ContractState.Seat;
import accord.member.Act;
import accord.member.MemberId;
import accord.member.Permission;
import accord.text.InvalidInput;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateRoot;

@AggregateRoot
class Contract {
    @AggregateIdentifier private ContractId id;
    private ContractState state = ContractState.NONE;
    private long sentUpTo;

    Contract() {}

    @CommandHandler
    Contract(OpenContract command) {
        boolean named =
                command.terms().sides().stream()
                        .anyMatch(side -> side.organisation().equals(command.act().side()));
        if (!named) {
            throw new InvalidInput("sides", "must name your own organisation");
        }
        apply(new ContractOpened(command.contract(), command.terms(), command.act()));
    }

    @CommandHandler
    void handle(AcceptContract command) {
        refuseUnless(
                state.side(command.act().side()).isPresent(),
                NOT_NAMED,
                "This contract does not name your organisation.");
        refuseUnless(
                !state.joined().contains(command.act().side()),
                ALREADY_JOINED,
                "Your side has already joined this contract.");
        apply(new ContractAccepted(id, command.act()));
    }

    @CommandHandler
    void handle(GrantPermission command) {
        needsSeatOf(command.act());
        ownMember(command.member(), command.act());
        if (command.permission() != Permission.NEGOTIATOR) {
            keepsNegotiator(command.member(), command.act());
        }
        apply(
                new PermissionGranted(
                        id,
                        command.member(),
                        command.act().side(),
                        command.permission(),
                        command.act()));
    }

    @CommandHandler
    void handle(WithdrawPermission command) {
        needsSeatOf(command.act());
        ownMember(command.member(), command.act());
        keepsNegotiator(command.member(), command.act());
        if (state.people().containsKey(command.member())) {
            apply(
                    new PermissionWithdrawn(
                            id, command.member(), command.act().side(), command.act()));
        }
    }

    @CommandHandler
    void handle(OpenRecord command) {
        needsSeatOf(command.act());
        refuseUnless(
                !state.people().containsKey(command.auditor()),
                AUDITOR_IS_A_PARTY,
                "An auditor belongs to none of the sides.");
        refuseUnless(
                !state.openers(command.auditor()).contains(command.act().side()),
                ALREADY_OPEN_TO_AUDITOR,
                "Your side has already opened the record to this auditor.");
        apply(new RecordOpened(id, command.auditor(), command.act()));
    }

    @CommandHandler
    void handle(CloseRecord command) {
        needsSeatOf(command.act());
        refuseUnless(
                state.openers(command.auditor()).contains(command.act().side()),
                NOT_OPEN_TO_AUDITOR,
                "Your side has not opened the record to this auditor.");
        apply(new RecordClosed(id, command.auditor(), command.act()));
    }

    @CommandHandler
    void handle(NoteReading command) {
        MemberId auditor = command.act().by();
        LocalDate today = LocalDate.ofInstant(command.act().at(), ZoneOffset.UTC);
        Reading reading = new Reading(auditor, command.what());
        if (state.mayAudit(auditor) && !today.equals(state.readings().get(reading))) {
            apply(new RecordRead(id, auditor, command.what(), command.act()));
        }
    }

    @CommandHandler
    void handle(NameKey command) {
        needsSeatOf(command.act());
        if (!command.key().matches("[!-~]{1,500}")) {
            throw new InvalidInput("key", "must be a key in one line");
        }
        if (!command.key().equals(state.keys().get(command.act().side()))) {
            apply(new KeyNamed(id, command.key(), command.act()));
        }
    }

    @CommandHandler
    void handle(SendCheckpoint command) {
        if (command.size() > sentUpTo) {
            apply(new CheckpointSent(id, command.size(), command.root(), command.act()));
        }
    }

    @EventSourcingHandler
    private void evolve(ContractEvent event) {
        id = event.contract();
        sentUpTo = event instanceof CheckpointSent sent ? sent.size() : sentUpTo;
        state = state.after(event);
    }

    private void needsSeatOf(Act act) {
        refuseUnless(
                state.joined().contains(act.side()),
                NOT_JOINED,
                "Your side has not joined this contract yet.");
    }

    private void ownMember(MemberId member, Act act) {
        Seat seat = state.people().get(member);
        refuseUnless(
                seat == null || seat.side().equals(act.side()),
                NOT_ON_YOUR_SIDE,
                "This person belongs to another side.");
    }

    private void keepsNegotiator(MemberId member, Act act) {
        boolean another =
                state.people().entrySet().stream()
                        .anyMatch(entry ->
                                !entry.getKey().equals(member)
                                        && entry.getValue()
                                                .equals(
                                                        new Seat(
                                                                act.side(),
                                                                Permission.NEGOTIATOR)));
        Seat seat = state.people().get(member);
        boolean negotiates = seat != null && seat.permission() == Permission.NEGOTIATOR;
        refuseUnless(
                another || !negotiates,
                LAST_NEGOTIATOR,
                "A side keeps at least one negotiator; name another one first.");
    }

    private static void refuseUnless(boolean allowed, Reason reason, String sentence) {
        if (!allowed) {
            throw new ContractRefused(reason, sentence);
        }
    }
}
