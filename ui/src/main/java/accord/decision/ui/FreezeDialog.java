package accord.decision.ui;

import accord.contract.ui.Table;
import accord.decision.Draft;
import accord.decision.Proposal;
import accord.look.ui.Tags;
import org.jspecify.annotations.Nullable;

/** Makes a version of a draft, and says beforehand what follows from it. */
public final class FreezeDialog {
    private FreezeDialog() {}

    /**
     * @param amended the proposal that the draft changes, null for a new one
     * @param freeze throws where it cannot be done
     * @param done what follows when it was
     */
    public static void open(
            Draft draft, @Nullable Proposal amended, Table table, Runnable freeze, Runnable done) {
        FormDialog form =
                new FormDialog(
                        "Freeze for consent",
                        "Freeze as version " + (draft.basedOn() + 1),
                        "freeze-" + draft.id());
        if (amended == null) {
            form.say(
                    "All sides will read exactly what stands here now, and can consent to it."
                            + " Freezing is not yet consent.");
        } else {
            form.say(
                            "All sides will read exactly what stands here now as version %d of “%s”."
                                    .formatted(draft.basedOn() + 1, amended.title()))
                    .with(Tags.paragraph("voids small", Voiding.sentence(amended, table)));
            if (amended.current().number() > draft.basedOn()) {
                form.with(
                        Tags.paragraph(
                                "note",
                                "%s wrote version %d meanwhile, and this was begun from version %d: begin another draft from the current version. Your words are kept here."
                                        .formatted(
                                                table.name(amended.current().act().side()),
                                                amended.current().number(),
                                                draft.basedOn())));
                form.main().setEnabled(false);
            }
        }
        form.with(
                Tags.paragraph(
                        "small", "What was crossed out while writing stays out of the record."));
        form.onSubmit(freeze).then(done).open();
    }
}
