package accord.decision.ui;

import accord.decision.DecisionCommand.Propose;
import accord.decision.DecisionEvent.DecisionAgreed;
import accord.decision.DecisionId;
import accord.decision.Origin;
import accord.decision.Proposal;
import accord.decision.ProposalId;
import accord.decision.Template;
import accord.decision.Wording;
import accord.eventlog.query.NewId;
import accord.look.ui.Fields;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import org.jspecify.annotations.Nullable;

/** Makes a proposal, from an empty page or from a version of another. */
final class ProposeDialog {
    private ProposeDialog() {}

    /**
     * What a proposal starts from.
     *
     * @param heading says what it does
     */
    record Start(Origin origin, String heading, Wording wording) {
        static Start of(DecisionId decision, Proposal from, int version) {
            return new Start(
                    new Origin(decision, from.id(), version),
                    "Start another proposal from version %d of “%s”"
                            .formatted(version, from.title()),
                    from.version(version).orElseThrow().wording());
        }

        static Start of(DecisionAgreed seal) {
            return new Start(
                    new Origin(seal.decision(), seal.proposal(), seal.version()),
                    "Change what is in force",
                    seal.wording());
        }
    }

    /**
     * @param from null for an empty page
     * @param suggested the template that is offered for an empty page, null for none
     */
    static void open(
            Sending sending,
            DecisionId decision,
            @Nullable Start from,
            @Nullable Template suggested) {
        FormDialog form =
                new FormDialog(
                                from == null ? "Make a proposal" : from.heading(),
                                "Propose",
                                "propose-"
                                        + decision
                                        + (from == null ? "" : "-" + from.origin().proposal()))
                        .wide()
                        .say(
                                "Proposing is not yet consent: every side reads it, and anybody can"
                                        + " ask for a change.");
        TextField title = form.field("title", Fields.line("Title", ""));
        WordingFields fields =
                new WordingFields(form, from == null ? null : from.wording(), suggested);
        TextArea why = form.field("rationale", Fields.paragraph("Why this", ""));
        why.addClassName("short");
        ProposalId id = new ProposalId(NewId.next());
        form.onSubmit(
                        () -> {
                            Wording wording = fields.wording();
                            sending.send(act ->
                                    new Propose(
                                            decision,
                                            id,
                                            title.getValue(),
                                            wording,
                                            why.getValue(),
                                            from == null ? null : from.origin(),
                                            act));
                        })
                .open();
    }
}
