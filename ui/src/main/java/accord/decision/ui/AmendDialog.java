package accord.decision.ui;

import accord.decision.DecisionCommand.Amend;
import accord.decision.Proposal;
import accord.decision.Version;
import accord.decision.Wording;
import accord.decision.ui.ProposalCard.Model;
import accord.look.ui.Fields;
import accord.look.ui.Tags;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;

/**
 * Writes a new version, and says beforehand whose consent it will void. When another version comes
 * in meanwhile it says so with the difference; what was typed stays, and is sent on top of it.
 */
final class AmendDialog {
    private final Sending sending;
    private final FormDialog form;
    private final Div effect = Tags.div("effect");
    private final WordingFields fields;
    private final TextArea reason;
    private Model model;
    private Version basedOn;
    private int sent;

    AmendDialog(Sending sending, Model model, Runnable done) {
        this.sending = sending;
        this.model = model;
        this.basedOn = model.proposal().current();
        this.form =
                new FormDialog(
                                "Ask for a change to “" + model.proposal().title() + "”",
                                button(),
                                "amend-" + model.proposal().id() + "-" + basedOn.number())
                        .wide()
                        .with(effect);
        effect.getElement().setAttribute("role", "status");
        fields = new WordingFields(form, basedOn.wording(), null);
        reason =
                form.field(
                        "reason",
                        Fields.paragraph("Why", "Everybody sees it beside what you changed."));
        reason.addClassName("short");
        form.onSubmit(this::send).then(done);
        showEffect();
    }

    void open() {
        form.open();
    }

    /** Whether this version is the one that was sent from here. */
    boolean sent(Version version) {
        return version.number() == sent;
    }

    void meanwhile(Model now) {
        if (!form.isOpen()) {
            return;
        }
        Version before = basedOn;
        model = now;
        basedOn = now.proposal().current();
        if (basedOn.number() > before.number()) {
            effect.removeAll();
            effect.add(
                    Tags.paragraph(
                            "note",
                            "%s wrote version %d meanwhile. Your words are kept; below is what they changed, so that you can take it over or not."
                                    .formatted(
                                            now.table().name(basedOn.act().side()),
                                            basedOn.number())),
                    Differences.between(before, basedOn));
            form.main().setText(button());
        }
        showEffect();
    }

    private void send() {
        Proposal proposal = model.proposal();
        Wording wording = fields.wording();
        sent = basedOn.number() + 1;
        sending.send(act ->
                new Amend(
                        model.decision().opening().decision(),
                        proposal.id(),
                        wording,
                        reason.getValue(),
                        basedOn.number(),
                        act));
    }

    private void showEffect() {
        effect.getChildren()
                .filter(c -> c.getElement().getClassList().contains("voids"))
                .toList()
                .forEach(effect::remove);
        effect.add(
                Tags.paragraph("voids small", Voiding.sentence(model.proposal(), model.table())));
    }

    private String button() {
        return "Send as version " + (basedOn.number() + 1);
    }
}
