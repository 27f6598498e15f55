package accord.repairs.ui;

import accord.contract.ContractId;
import accord.look.ui.Problems;
import accord.look.ui.Words;
import accord.member.query.Caller;
import accord.repairs.Field;
import accord.repairs.query.ImportReport;
import accord.repairs.query.Mapping;
import accord.repairs.query.RequestImports;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.progressbar.ProgressBar;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.server.streams.UploadEvent;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** Brings in a file of repair requests: shows how far it is, and what became of each row. */
final class ImportDialog extends Dialog {
    private final RequestImports imports;
    private final Caller caller;
    private final ContractId contract;
    private final Runnable done;
    private final Map<String, TextField> options = new LinkedHashMap<>();
    private final Map<String, String> mapping = new LinkedHashMap<>();
    private final Upload upload = new Upload();
    private final Span rows = new Span();
    private final ProgressBar bar = new ProgressBar();
    private final Div progress = new Div(rows, bar);
    private final Div result = new Div();

    ImportDialog(RequestImports imports, Caller caller, ContractId contract, Runnable done) {
        super("Bring in repair requests");
        this.imports = imports;
        this.caller = caller;
        this.contract = contract;
        this.done = done;
        addClassName("import-dialog");
        bar.setIndeterminate(true);
        bar.setVisible(false);
        rows.getElement().setAttribute("role", "status");
        result.addClassName("import-result");
        Div body =
                new Div(
                        new Paragraph(
                                "A CSV file from your repairs system with a heading row, or its work"
                                        + " orders as JSON. What is known already is not taken twice,"
                                        + " so send the same file again whenever you like."),
                        uploader(),
                        unusual(),
                        progress,
                        result);
        body.addClassName("dialog-body");
        add(body);
        Button close = new Button("Close", click -> close());
        close.addClickShortcut(Key.ESCAPE);
        getFooter().add(close);
    }

    private Upload uploader() {
        upload.setUploadHandler(this::take);
        upload.setAcceptedFileExtensions(".csv", ".txt", ".json");
        upload.setUploadButton(new Button("Choose a file"));
        upload.setDropLabel(new Span("or drop it here"));
        return upload;
    }

    private NativeDetails unusual() {
        Div fields = new Div();
        fields.addClassName("form");
        option(fields, "source", "System that they come from", Mapping.IMPORT);
        option(fields, "dateFormat", "How dates are written", "such as dd/MM/yyyy HH:mm");
        for (Field field : Field.values()) {
            option(fields, field.key(), "Column with the " + words(field), "found by its name");
        }
        return new NativeDetails("If columns or dates are unusual", fields);
    }

    private void option(Div fields, String name, String label, String hint) {
        TextField field = new TextField(label);
        field.setPlaceholder(hint);
        field.addValueChangeListener(change -> mapping.put(name, change.getValue()));
        options.put(name, field);
        fields.add(field);
    }

    private static String words(Field field) {
        return switch (field) {
            case REFERENCE -> "reference";
            case REPORTED_AT -> "moment when it was reported";
            case TRADE -> "trade";
            case AREA -> "area";
            case PRIORITY -> "priority";
            case STATUS -> "status";
            case DUE_AT -> "moment when it is due";
            case COMPLETED_AT -> "moment when it was completed";
            case PROVIDER -> "provider";
            case PROPERTY -> "property or building";
            case HAZARD -> "hazard";
            case ORDERED_AT -> "moment when the order was issued";
            case APPOINTMENT_AT -> "moment of the appointment";
            case ATTENDED_AT -> "moment when somebody attended";
            case OUTCOME -> "outcome of the visit";
            case OUTCOME_REASON -> "reason of the outcome";
            case OUTCOME_EVIDENCE -> "evidence of the outcome";
            case PARENT -> "parent job";
            case VALUE -> "value";
            case UPDATED_AT -> "moment of the last update";
        };
    }

    private void begin() {
        result.removeAll();
        bar.setVisible(true);
        rows.setText("Reading …");
    }

    private void take(UploadEvent event) throws IOException {
        UI ui = event.getUI();
        ui.access(this::begin);
        try {
            ImportReport report =
                    imports.take(
                            caller,
                            contract,
                            event.getInputStream(),
                            type(event.getFileName()),
                            Mapping.of(Map.copyOf(mapping)),
                            n -> ui.access(() -> rows.setText(read(n))));
            ui.access(() -> show(report));
        } catch (RuntimeException refused) {
            ui.access(() -> show(refused));
        }
    }

    private static String read(long n) {
        return Words.count(n, "row", "rows") + " read …";
    }

    private static String type(String file) {
        return file.toLowerCase(Locale.ROOT).endsWith(".json") ? "application/json" : "text/csv";
    }

    private void show(ImportReport report) {
        bar.setVisible(false);
        upload.clearFileList();
        rows.setText(
                "%s new, %s updated, %s known already."
                        .formatted(
                                Words.number(report.accepted()),
                                Words.number(report.updated()),
                                Words.number(report.duplicates())));
        result.removeAll();
        if (report.rejectedCount() > 0) {
            result.add(new RejectedRows(report));
        }
        done.run();
    }

    private void show(RuntimeException refused) {
        bar.setVisible(false);
        upload.clearFileList();
        rows.setText("Nothing was brought in.");
        result.removeAll();
        result.add(Problems.line(ImportWords.of(refused)));
    }
}
