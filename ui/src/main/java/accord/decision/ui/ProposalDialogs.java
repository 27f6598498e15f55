package accord.decision.ui;

import accord.contract.ui.Table;
import accord.decision.DecisionCommand.LiftCondition;
import accord.decision.DecisionCommand.RaiseObjection;
import accord.decision.DecisionCommand.ResolveObjection;
import accord.decision.DecisionCommand.StandAside;
import accord.decision.DecisionCommand.WithdrawConsent;
import accord.decision.DecisionId;
import accord.decision.Mandate;
import accord.decision.Objection;
import accord.decision.ObjectionId;
import accord.decision.Pending;
import accord.decision.Proposal;
import accord.decision.Version;
import accord.decision.ui.Choices.Act;
import accord.decision.ui.ProposalCard.Model;
import accord.eventlog.query.NewId;
import accord.look.ui.Fields;
import accord.member.SideId;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What a proposal's buttons open, and what those that are open learn of what happens meanwhile. */
final class ProposalDialogs {
    private final Sending sending;
    private final Function<DecisionId, Binds> binds;
    private final Runnable done;
    private @Nullable ConsentDialog consent;
    private @Nullable AmendDialog amendment;

    ProposalDialogs(Sending sending, Function<DecisionId, Binds> binds, Runnable done) {
        this.sending = sending;
        this.binds = binds;
        this.done = done;
    }

    void open(Act act, Model model, int shown) {
        switch (act) {
            case CONSENT -> {
                consent = new ConsentDialog(sending, binds, model, shown, done);
                consent.open();
            }
            case AMEND -> {
                amendment = new AmendDialog(sending, model, done);
                amendment.open();
            }
            case START_ANOTHER ->
                    ProposeDialog.open(
                            sending,
                            decision(model),
                            ProposeDialog.Start.of(decision(model), model.proposal(), shown),
                            null);
            case OBJECT -> object(model).open();
            case LIFT -> lift(model).open();
            case RESOLVE -> resolve(model).open();
            case WITHDRAW -> withdraw(model).open();
            case STAND_ASIDE -> standAside(model).open();
        }
    }

    /** Something happened to the proposal. */
    void meanwhile(Model model) {
        if (consent != null) {
            consent.meanwhile(model);
        }
        if (amendment != null) {
            amendment.meanwhile(model);
        }
    }

    /** Whether this version is the one that the viewer has sent from here. */
    boolean hasJustWritten(Version version) {
        return amendment != null && amendment.sent(version);
    }

    private FormDialog object(Model model) {
        Proposal proposal = model.proposal();
        int version = proposal.current().number();
        ObjectionId id = new ObjectionId(NewId.next());
        FormDialog form =
                new FormDialog("Object to version " + version, "Object", "object-" + proposal.id())
                        .say(
                                "Your side cannot consent to this proposal until you say that the"
                                        + " objection is resolved. It follows the text through its"
                                        + " versions.")
                        .say(ownConsent(model));
        TextArea reason = form.field("reason", Fields.paragraph("What is wrong with it", ""));
        TextArea resolves =
                form.field(
                        "wouldResolve",
                        Fields.paragraph(
                                "What would resolve it",
                                "So that the others know what to change."));
        return form.onSubmit(() ->
                        sending.send(act ->
                                new RaiseObjection(
                                        decision(model),
                                        proposal.id(),
                                        id,
                                        version,
                                        reason.getValue(),
                                        resolves.getValue(),
                                        act)))
                .then(done);
    }

    private FormDialog lift(Model model) {
        Proposal proposal = model.proposal();
        Pending pending = Objects.requireNonNull(proposal.pending().get(mine(model.table())));
        FormDialog form =
                new FormDialog(
                                "Is the condition met?",
                                "Consent to version " + pending.version(),
                                "lift-" + proposal.id())
                        .say("Your side would consent on this condition: " + pending.condition())
                        .say("With this your side's consent counts.");
        TextArea note = form.field("note", Fields.paragraph("What met it, if you like", ""));
        note.addClassName("short");
        return form.onSubmit(() ->
                        sending.send(act ->
                                new LiftCondition(
                                        decision(model),
                                        proposal.id(),
                                        note.getValue(),
                                        Mandate.NONE,
                                        act)))
                .then(done);
    }

    private FormDialog resolve(Model model) {
        Proposal proposal = model.proposal();
        Objection objection = proposal.openObjectionOf(mine(model.table())).orElseThrow();
        return new FormDialog("Is your objection resolved?", "Say it is resolved", "")
                .say("You objected: " + objection.reason())
                .say("What would resolve it: " + objection.wouldResolve())
                .onSubmit(() ->
                        sending.send(act ->
                                new ResolveObjection(
                                        decision(model), proposal.id(), objection.id(), act)))
                .then(done);
    }

    private FormDialog withdraw(Model model) {
        Proposal proposal = model.proposal();
        FormDialog form =
                new FormDialog(
                                "Withdraw consent to version " + proposal.current().number(),
                                "Withdraw consent",
                                "withdraw-" + proposal.id())
                        .say("Everybody will see that your side withdrew it, and why.");
        TextArea reason = form.field("reason", Fields.paragraph("Why", ""));
        return form.onSubmit(() ->
                        sending.send(act ->
                                new WithdrawConsent(
                                        decision(model), proposal.id(), reason.getValue(), act)))
                .then(done);
    }

    private FormDialog standAside(Model model) {
        Proposal proposal = model.proposal();
        Version version = proposal.current();
        FormDialog form =
                new FormDialog(
                                "Stand aside on version " + version.number(),
                                "Stand aside",
                                "aside-" + proposal.id())
                        .say(
                                "The others can agree without your side; your reason is sealed with it.");
        TextArea reason = form.field("reason", Fields.paragraph("Why", ""));
        return form.onSubmit(() ->
                        sending.send(act ->
                                new StandAside(
                                        decision(model),
                                        proposal.id(),
                                        version.number(),
                                        version.hash(),
                                        reason.getValue(),
                                        act)))
                .then(done);
    }

    private static String ownConsent(Model model) {
        return model.proposal().stands().containsKey(mine(model.table()))
                ? "It ends your side's consent to version %d."
                        .formatted(model.proposal().current().number())
                : "";
    }

    private static DecisionId decision(Model model) {
        return model.decision().opening().decision();
    }

    private static SideId mine(Table table) {
        return Objects.requireNonNull(table.mine(), "only a side acts");
    }
}
