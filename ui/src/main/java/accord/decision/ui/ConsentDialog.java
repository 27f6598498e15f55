package accord.decision.ui;

import static java.util.Locale.UK;

import accord.decision.DecisionCommand.GiveConsent;
import accord.decision.DecisionId;
import accord.decision.Mandate;
import accord.decision.Pending;
import accord.decision.Proposal;
import accord.decision.Stand;
import accord.decision.Terms;
import accord.decision.Version;
import accord.decision.ui.ProposalCard.Model;
import accord.look.ui.Fields;
import accord.look.ui.Prose;
import accord.look.ui.Tags;
import accord.look.ui.Words;
import accord.member.SideId;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/**
 * Consents to exactly the text that it shows. When the text changes meanwhile it says so, shows
 * what changed, and offers to consent to the new version instead; what was typed stays.
 */
final class ConsentDialog {
    private final Sending sending;
    private final Function<DecisionId, Binds> binds;
    private final FormDialog form;
    private final TextArea reservation;
    private final TextArea condition;
    private final Div authority = Tags.div("authority");
    private final Div changed = Tags.div("changed");
    private final Div text = Tags.div("prose consent-text");
    private final Div mark = Tags.div("small consent-mark");
    private final Div effect = Tags.div("small");
    private Model model;
    private Version seen;

    ConsentDialog(
            Sending sending,
            Function<DecisionId, Binds> binds,
            Model model,
            int shown,
            Runnable done) {
        this.sending = sending;
        this.binds = binds;
        this.model = model;
        this.seen = model.proposal().version(shown).orElseThrow();
        this.form =
                new FormDialog(
                        "Consent to “" + model.proposal().title() + "”",
                        "Consent to version " + seen.number(),
                        "consent-" + model.proposal().id());
        changed.setVisible(false);
        changed.getElement().setAttribute("role", "status");
        form.with(changed).with(text).with(mark);
        reservation =
                form.know(
                        "reservation",
                        Fields.paragraph(
                                "Reservation, if any",
                                "It is consent all the same, with your words on record beside"
                                        + " it."));
        reservation.addClassName("short");
        condition =
                form.know(
                        "condition",
                        Fields.paragraph(
                                "Condition, if any",
                                "Such as: subject to board. It is not consent until you say that"
                                        + " the condition is met."));
        condition.addClassName("short");
        condition.setValueChangeMode(ValueChangeMode.LAZY);
        condition.addValueChangeListener(change -> say());
        authority.getElement().setAttribute("role", "status");
        form.with(Tags.div("pair", reservation, condition))
                .with(authority)
                .with(effect)
                .onSubmit(this::send)
                .then(done);
        draw(lastConsent());
    }

    void open() {
        form.open();
    }

    void meanwhile(Model now) {
        if (!form.isOpen()) {
            return;
        }
        model = now;
        if (now.proposal().current().number() > seen.number()) {
            catchUp();
        }
        say();
    }

    private void send() {
        Proposal proposal = model.proposal();
        sending.send(act ->
                new GiveConsent(
                        model.decision().opening().decision(),
                        proposal.id(),
                        seen.number(),
                        seen.hash(),
                        reservation.getValue(),
                        condition.getValue(),
                        Mandate.NONE,
                        act));
    }

    /** The text changed while it was read: says so with the difference, and asks anew. */
    private void catchUp() {
        Version before = seen;
        seen = model.proposal().current();
        changed.setVisible(true);
        Tags.fill(
                changed,
                Tags.paragraph(
                        "note",
                        "The text changed while you were reading: %s wrote version %d. This is what is different."
                                .formatted(
                                        model.table().chair(seen.act().side()).inSentence(),
                                        seen.number())));
        draw(before);
    }

    private void draw(Version since) {
        boolean difference = since.number() < seen.number();
        Tags.fill(
                text,
                difference
                        ? Differences.between(since, seen)
                        : Tags.div("", Prose.of(seen.wording().text()), fields()));
        text.getElement().setAttribute("tabindex", "0");
        text.getElement().setAttribute("role", "region");
        text.getElement().setAttribute("aria-label", "The text of version " + seen.number());
        mark.setText(
                "Version %d, %s, whose text is %s"
                        .formatted(
                                seen.number(),
                                TermWords.kind(seen.wording().terms().kind()).toLowerCase(UK),
                                SealPlace.mark(seen)));
        say();
    }

    /** Who may bind the side to this, and what the button will do. */
    private void say() {
        Binds may = binds.apply(model.decision().opening().decision());
        Terms terms = seen.wording().terms();
        Pending first = model.proposal().pending().get(mine());
        Optional<String> barred = may.barred(terms);
        boolean waits = may.waitsForAnother(model.proposal(), first);
        String signature = may.signature(terms, first);
        Tags.fill(authority);
        barred.ifPresent(why -> authority.add(Tags.paragraph("note", why)));
        if (barred.isEmpty() && !signature.isEmpty()) {
            authority.add(
                    Tags.paragraph(
                            "note",
                            waits
                                    ? "You have signed; a second negotiator of your side has to sign too."
                                    : signature));
        }
        form.main().setText(button(!signature.isEmpty() && first == null));
        form.main().setEnabled(barred.isEmpty() && !waits);
        effect.setText(effect());
        effect.setVisible(barred.isEmpty() && signature.isEmpty());
    }

    private FieldList fields() {
        FieldList fields = new FieldList();
        fields.show(seen.wording().fields());
        return fields;
    }

    private Version lastConsent() {
        Stand last = model.proposal().lastStands().get(mine());
        return last == null ? seen : model.proposal().version(last.version()).orElse(seen);
    }

    private String button(boolean firstOfTwo) {
        if (!condition.isEmpty()) {
            return "Consent on this condition";
        }
        return (firstOfTwo ? "Sign version " : "Consent to version ") + seen.number();
    }

    private String effect() {
        if (!condition.isEmpty()) {
            return "Everybody sees the condition. It counts as your side's consent when you say that it is met.";
        }
        List<String> missing =
                model.table().inOrder(model.decision().sides()).stream()
                        .filter(side -> !side.equals(mine()))
                        .filter(side -> !model.proposal().stands().containsKey(side))
                        .map(side -> model.table().chair(side).inSentence())
                        .toList();
        return missing.isEmpty()
                ? "All others have consented: with your consent the text is agreed and sealed."
                : "It is agreed when %s consented to the same text too. Until then you can withdraw, with a reason."
                        .formatted(Words.and(missing) + (missing.size() == 1 ? " has" : " have"));
    }

    private SideId mine() {
        return Objects.requireNonNull(model.table().mine(), "only a side consents");
    }
}
