package accord.repairs.ui;

import accord.contract.ContractId;
import accord.contract.ui.Chairs;
import accord.look.ui.Problems;
import accord.look.ui.Words;
import accord.member.query.Caller;
import accord.repairs.SurgeId;
import accord.repairs.query.CapacityTable;
import accord.repairs.query.Surges;
import accord.repairs.query.Workload;
import com.vaadin.flow.component.Html;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.server.streams.UploadHandler;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** What is asked for and what the sides can do, in one chart, and when the backlog clears. */
final class WorkloadPart extends Div {
    private static final int LARGEST_FILE = 200_000;

    private final Surges surges;
    private final Caller caller;
    private final ContractId contract;
    private final Runnable changed;

    WorkloadPart(
            Surges surges,
            Caller caller,
            ContractId contract,
            SurgeId id,
            Chairs chairs,
            boolean mayAct,
            Runnable changed) {
        this.surges = surges;
        this.caller = caller;
        this.contract = contract;
        this.changed = changed;
        Optional<Workload> workload = surges.workload(caller, contract, id);
        workload.ifPresent(load -> {
            add(new Html("<div>" + new WorkloadBars(load, chairs).svg() + "</div>"));
            Paragraph words = new Paragraph(words(load));
            words.addClassName("small");
            add(words, new Html(WorkloadBars.table(load, chairs)));
        });
        if (mayAct) {
            Button say = new Button("Say what we can do", click -> ask(workload));
            say.addThemeVariants(ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_TERTIARY);
            add(say);
        }
    }

    static String words(Workload load) {
        String open =
                "%s not completed, and about %s come in a week."
                        .formatted(
                                Words.count(load.open(), "request is", "requests are"),
                                Words.number(Math.round(load.arriving())));
        if (load.rate() == null) {
            return open + " Nobody has said yet how many can be done this week.";
        }
        String rate = Words.number(Math.round(load.rate()));
        return load.clear() == null
                ? open + " At %s a week the backlog does not clear.".formatted(rate)
                : open
                        + " At %s a week the backlog clears on %s."
                                .formatted(rate, Words.date(load.clear()));
    }

    /** A file's lines are shown before anything is said. */
    private static Upload file(TextArea lines) {
        Upload file =
                new Upload(
                        UploadHandler.inMemory((about, bytes) ->
                                lines.setValue(new String(bytes, StandardCharsets.UTF_8))));
        file.setAcceptedFileExtensions(".csv", ".txt");
        file.setMaxFileSize(LARGEST_FILE);
        file.setUploadButton(new Button("Choose a CSV file"));
        file.setDropLabel(new Span("or drop it here"));
        return file;
    }

    private void ask(Optional<Workload> workload) {
        Dialog dialog = new Dialog("What we can do");
        TextArea lines = new TextArea("A line a week: trade, week, unit, amount, repairs");
        lines.setHelperText(
                "The week by its Monday. Unit is hours, people or approvals. Repairs is how many"
                        + " that allows. Leave the trade empty for all. Lines can be pasted from a"
                        + " spreadsheet.");
        lines.setMinRows(5);
        workload.map(Workload::weeks)
                .filter(weeks -> !weeks.isEmpty())
                .ifPresent(weeks ->
                        lines.setValue(",%s,hours,240,80".formatted(weeks.getLast().monday())));
        Div problem = new Div();
        problem.getElement().setAttribute("role", "alert");
        Div body = new Div(file(lines), lines, problem);
        body.addClassNames("dialog-body", "form");
        dialog.add(body);
        Button go =
                new Button(
                        "Say so to both sides",
                        click -> {
                            try {
                                surges.state(
                                        caller, contract, CapacityTable.read(lines.getValue()));
                                dialog.close();
                                changed.run();
                            } catch (RuntimeException refused) {
                                problem.removeAll();
                                problem.add(Problems.line(Problems.sentence(refused)));
                            }
                        });
        go.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        dialog.getFooter().add(new Button("Cancel", click -> dialog.close()), go);
        dialog.open();
    }
}
