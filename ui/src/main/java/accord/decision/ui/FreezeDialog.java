package accord.decision.ui;

import accord.contract.ui.Table;
import accord.decision.DecisionCommand;
import accord.decision.Draft;
import accord.decision.Proposal;
import accord.decision.Version;
import accord.decision.Wording;
import accord.look.ui.Problems;
import accord.look.ui.Tags;
import com.vaadin.flow.component.html.Div;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Makes a version of a draft: shows what will be frozen, also as somebody writes on, and says
 * beforehand what follows from it.
 */
final class FreezeDialog {
    private final FormDialog form;
    private final Div meanwhile = Tags.div("effect");
    private final FrozenPreview preview = new FrozenPreview();
    private final @Nullable Wording before;
    private final boolean stale;
    private Draft shown;

    /**
     * @param amended the proposal that the draft changes, null for a new one
     * @param freeze freezes what is shown; throws where that cannot be done
     * @param done what follows when it was
     */
    FreezeDialog(
            Draft draft,
            @Nullable Proposal amended,
            Table table,
            Consumer<Draft> freeze,
            Runnable done) {
        int version = draft.basedOn() + 1;
        this.shown = draft;
        this.stale = amended != null && amended.current().number() > draft.basedOn();
        this.before =
                amended == null
                        ? null
                        : amended.version(draft.basedOn()).map(Version::wording).orElse(null);
        this.form =
                new FormDialog(
                                "Freeze for consent",
                                "Freeze as version " + version,
                                "freeze-" + draft.id())
                        .wide();
        meanwhile.getElement().setAttribute("role", "status");
        if (amended == null) {
            form.say(
                    "All sides will read exactly this, and can consent to it. Freezing is not yet"
                            + " consent.");
        } else {
            form.say(
                            "All sides will read exactly this as version %d of “%s”."
                                    .formatted(version, amended.title()))
                    .with(Tags.paragraph("voids small", Voiding.sentence(amended, table)));
        }
        form.with(meanwhile).with(preview);
        if (amended != null && stale) {
            form.with(Tags.paragraph("note", overtaken(draft, amended, table)));
        }
        form.with(
                        Tags.paragraph(
                                "small",
                                "What was crossed out while writing stays out of the record."))
                .onSubmit(() -> freeze.accept(shown))
                .then(done);
    }

    private static String overtaken(Draft draft, Proposal amended, Table table) {
        return "%s wrote version %d meanwhile, and this was begun from version %d: begin another draft from the current version. Your words are kept here."
                .formatted(
                        table.name(amended.current().act().side()),
                        amended.current().number(),
                        draft.basedOn());
    }

    void open(DecisionCommand asked) {
        preview.show(asked, before);
        form.main().setEnabled(!stale);
        form.open();
    }

    /** Whether somebody has written since what is shown. */
    boolean isBehind(Draft now) {
        return form.isOpen()
                && now.passages().entrySet().stream()
                        .anyMatch(field ->
                                field.getValue().revision()
                                        > shown.passage(field.getKey()).revision());
    }

    /** Shows what somebody wrote meanwhile. */
    void show(Draft now, DecisionCommand asked) {
        shown = now;
        preview.show(asked, before);
        Tags.fill(
                meanwhile,
                Tags.paragraph("note", "Somebody is writing on; this is what stands there now."));
        form.main().setEnabled(!stale);
    }

    /** Says why what stands there now cannot be frozen. */
    void refuse(Draft now, RuntimeException why) {
        shown = now;
        Tags.fill(meanwhile, Problems.line(Problems.sentence(why)));
        form.main().setEnabled(false);
    }

    /** Somebody else froze it, or took it away; the page says so. */
    void close() {
        form.close();
    }
}
