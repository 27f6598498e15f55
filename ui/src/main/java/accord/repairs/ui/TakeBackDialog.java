package accord.repairs.ui;

import accord.contract.ContractId;
import accord.look.ui.Fields;
import accord.look.ui.Form;
import accord.look.ui.Words;
import accord.member.query.Caller;
import accord.repairs.query.ImportRequests;
import accord.repairs.query.ImportRequests.Known;
import accord.repairs.query.RequestStore.Undone;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;

/** Says what taking an import back will do, and does it with a reason. */
final class TakeBackDialog extends Dialog {

    TakeBackDialog(
            ImportRequests imports, Caller caller, ContractId id, Known known, Runnable done) {
        super("Take this import back");
        Form form = new Form();
        form.add(
                new Paragraph(words(imports.undoing(caller, id, known.imported().id()))),
                new Paragraph(
                        "Counts follow at once. A surge that is none any more is withdrawn; its"
                                + " room stays, with what was said in it."));
        TextArea reason =
                form.add("reason", Fields.paragraph("Why", "Both sides read it in the history."));
        reason.setRequiredIndicatorVisible(true);
        form.addClassName("dialog-body");
        add(form);
        Button go =
                new Button(
                        "Take back",
                        click -> {
                            if (form.submit(
                                    () ->
                                            imports.undo(
                                                    caller,
                                                    id,
                                                    known.imported().id(),
                                                    reason.getValue()))) {
                                close();
                                done.run();
                            }
                        });
        go.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(new Button("Keep it", click -> close()), go);
    }

    static String words(Undone undone) {
        return "%s will be forgotten, %s will be again as before, and %s stay since another import told the same."
                .formatted(
                        Words.count(undone.removed(), "request", "requests"),
                        Words.number(undone.restored()),
                        Words.number(undone.kept()));
    }
}
