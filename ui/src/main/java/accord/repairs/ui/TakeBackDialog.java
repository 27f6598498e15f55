package accord.repairs.ui;

import accord.contract.ContractId;
import accord.look.ui.Fields;
import accord.look.ui.Form;
import accord.look.ui.OnPage;
import accord.look.ui.Problems;
import accord.look.ui.Words;
import accord.member.query.Caller;
import accord.repairs.Import;
import accord.repairs.ImportId;
import accord.repairs.query.ImportRequests;
import accord.repairs.query.ImportRequests.Known;
import accord.repairs.query.RequestStore.Undone;
import accord.text.Text;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.progressbar.ProgressBar;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.function.IntConsumer;

/**
 * Says what taking an import back will do, and does it with a reason. Both look at each of its
 * requests, beside the page, which shows how far they are.
 */
final class TakeBackDialog extends Dialog {
    private final ImportRequests imports;
    private final Caller caller;
    private final ContractId contract;
    private final ImportId id;
    private final Runnable done;
    private final Form form = new Form();
    private final Paragraph effect = new Paragraph("Looking what it would do …");
    private final ProgressBar bar;
    private final TextArea reason = Fields.paragraph("Why", "Both sides read it in the history.");
    private final Button keep = new Button("Keep it", click -> close());
    private final Button go = new Button("Take back", click -> begin());

    /** Whoever closed it wants no more to know what it would do. */
    private volatile boolean left;

    TakeBackDialog(
            ImportRequests imports,
            Caller caller,
            ContractId contract,
            Known known,
            Runnable done) {
        super("Take this import back");
        this.imports = imports;
        this.caller = caller;
        this.contract = contract;
        this.id = known.imported().id();
        this.done = done;
        this.bar = new ProgressBar(0, told(known.imported()));
        bar.getElement().setAttribute("aria-label", "Requests looked at");
        effect.getElement().setAttribute("role", "status");
        form.add(
                effect,
                bar,
                new Paragraph(
                        "Counts follow at once. A surge that is none any more is withdrawn; its"
                                + " room stays, with what was said in it."));
        form.add("reason", reason);
        reason.setRequiredIndicatorVisible(true);
        form.addClassName("dialog-body");
        add(form);
        go.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(keep, go);
        addDetachListener(gone -> left = true);
    }

    /** Of how many requests it told, at most; never none, so that it has a share. */
    private static long told(Import imported) {
        return Math.max(1, imported.accepted() + imported.updated());
    }

    /** Opens it, and looks what taking the import back would do. */
    void ask() {
        open();
        beside(looked -> {
            Undone undone = imports.undoing(caller, contract, id, whileThere(looked));
            return () -> effect.setText(words(undone));
        });
    }

    private IntConsumer whileThere(IntConsumer looked) {
        return requests -> {
            if (left) {
                throw new CancellationException();
            }
            looked.accept(requests);
        };
    }

    private void begin() {
        if (form.submit(() -> Text.paragraph("reason", reason.getValue()))) {
            String why = reason.getValue();
            effect.setText("Taking it back … It goes on when you close this.");
            keep.setText("Close");
            beside(looked -> {
                imports.undo(caller, contract, id, why, looked);
                return () -> {
                    close();
                    done.run();
                };
            });
        }
    }

    /** What takes a while; gives what is to be shown then. */
    private interface Work {
        Runnable run(IntConsumer looked);
    }

    /** What was begun is done to its end, though the page be left. */
    private void beside(Work work) {
        UI ui = UI.getCurrent();
        go.setEnabled(false);
        bar.setVisible(true);
        bar.setValue(0);
        CompletableFuture.runAsync(() -> {
            try {
                Runnable then = work.run(looked -> OnPage.run(ui, () -> reached(looked)));
                OnPage.run(ui, () -> end(then));
            } catch (CancellationException nobodyAsks) {
                return;
            } catch (RuntimeException failed) {
                OnPage.run(ui, () -> end(failed));
            }
        });
    }

    private void end(Runnable then) {
        bar.setVisible(false);
        go.setEnabled(true);
        then.run();
    }

    private void end(RuntimeException failed) {
        if (!isAttached()) {
            Problems.tell(failed);
            return;
        }
        effect.setText("");
        keep.setText("Keep it");
        end(() ->
                form.submit(() -> {
                    throw failed;
                }));
    }

    private void reached(int requests) {
        bar.setValue(Math.min(requests, bar.getMax()));
    }

    static String words(Undone undone) {
        return "%s will be forgotten, %s will be again as before, and %s stay since another import told the same."
                .formatted(
                        Words.count(undone.removed(), "request", "requests"),
                        Words.number(undone.restored()),
                        Words.number(undone.kept()));
    }
}
