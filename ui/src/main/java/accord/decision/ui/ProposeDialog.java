package accord.decision.ui;

import accord.decision.DecisionCommand.Propose;
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
     * @param from the proposal that it starts from, null for an empty page
     * @param version the version of that
     * @param suggested the template that is offered for an empty page, null for none
     */
    static void open(
            Sending sending,
            DecisionId decision,
            @Nullable Proposal from,
            int version,
            @Nullable Template suggested) {
        Origin origin = from == null ? null : new Origin(decision, from.id(), version);
        FormDialog form =
                new FormDialog(
                                from == null
                                        ? "Make a proposal"
                                        : "Start another proposal from version %d of “%s”"
                                                .formatted(version, from.title()),
                                "Propose",
                                "propose-" + decision + (from == null ? "" : "-" + from.id()))
                        .wide()
                        .say(
                                "Proposing is not yet consent: every side reads it, and anybody can"
                                        + " ask for a change.");
        TextField title = form.field("title", Fields.line("Title", ""));
        WordingFields fields =
                new WordingFields(
                        form,
                        from == null ? null : from.version(version).orElseThrow().wording(),
                        suggested);
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
                                            origin,
                                            act));
                        })
                .open();
    }
}
