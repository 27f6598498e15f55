package accord.repairs.ui;

import accord.contract.ContractId;
import accord.look.ui.OnPage;
import accord.look.ui.Problems;
import accord.look.ui.Remade;
import accord.look.ui.Words;
import accord.member.query.Caller;
import accord.repairs.query.ImportReport;
import accord.repairs.query.Mapping;
import accord.repairs.query.Preview;
import accord.repairs.query.RequestImports;
import accord.repairs.query.Spooled;
import accord.text.InvalidInput;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.progressbar.ProgressBar;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.server.streams.UploadEvent;
import java.io.IOException;
import java.time.ZoneId;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * Brings in a file of repair requests: shows what it is read as, lets that be put right, shows how
 * far it is, and what became of each row.
 */
final class ImportDialog extends Dialog {
    private final RequestImports imports;
    private final Caller caller;
    private final ContractId contract;
    private final Runnable done;
    private final Upload upload = new Upload();
    private final Span rows = new Span();
    private final ProgressBar bar = new ProgressBar();
    private final Div result = new Div();
    private final Button take = new Button("Bring in", click -> take());
    private final MappingForm mapping;
    private @Nullable Spooled spooled;
    private String type = "text/csv";

    /**
     * @param zone in which the contract counts its days
     */
    ImportDialog(
            RequestImports imports,
            Caller caller,
            ContractId contract,
            ZoneId zone,
            Runnable done) {
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
        mapping = new MappingForm(imports.sources(caller, contract), zone, this::look);
        mapping.setVisible(false);
        Div body = new Div(new Paragraph(WORDS), uploader(), mapping, new Div(rows, bar), result);
        body.addClassName("dialog-body");
        add(body);
        take.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        take.setVisible(false);
        Button close = new Button("Close", click -> close());
        close.addClickShortcut(Key.ESCAPE);
        getFooter().add(close, take);
        addDetachListener(gone -> {
            if (!Remade.is(gone.getUI())) {
                discard();
            }
        });
    }

    private static final String WORDS =
            "A CSV file from your repairs system with a heading row, or its work orders as JSON. You"
                    + " see what it is read as before any of it is taken. What is known already is"
                    + " not taken twice.";

    private Upload uploader() {
        upload.setUploadHandler(this::arrived);
        upload.setAcceptedFileExtensions(".csv", ".txt", ".json", ".ndjson");
        upload.setUploadButton(new Button("Choose a file"));
        upload.setDropLabel(new Span("or drop it here"));
        return upload;
    }

    private void arrived(UploadEvent event) throws IOException {
        UI ui = event.getUI();
        try {
            Spooled sent = RequestImports.spool(event.getInputStream());
            OnPage.run(ui, () -> read(sent, type(event.getFileName())), sent::close);
        } catch (RuntimeException refused) {
            OnPage.run(ui, () -> show(refused));
        }
    }

    /** Whoever closed the dialog meanwhile wants it no more. */
    private void read(Spooled sent, String sentType) {
        if (!isAttached()) {
            sent.close();
            return;
        }
        discard();
        spooled = sent;
        type = sentType;
        mapping.forget();
        look();
    }

    private static String type(String file) {
        String name = file.toLowerCase(Locale.ROOT);
        return name.endsWith("json") ? "application/json" : "text/csv";
    }

    private void look() {
        Spooled file = spooled;
        if (file == null) {
            return;
        }
        try {
            Preview preview =
                    imports.preview(caller, contract, file, type, Mapping.of(mapping.said()));
            mapping.show(preview);
            mapping.setVisible(true);
            take.setVisible(true);
            take.setEnabled(preview.problem() == null && !preview.first().isEmpty());
            rows.setText("");
            result.removeAll();
        } catch (InvalidInput wrong) {
            mapping.refuse(wrong.field(), wrong.reason());
            mapping.setVisible(true);
            take.setEnabled(false);
        } catch (RuntimeException refused) {
            show(refused);
        }
    }

    private void take() {
        Spooled file = spooled;
        if (file == null) {
            return;
        }
        spooled = null;
        take(file);
    }

    /** What was begun is done to its end, though the page be left. */
    void take(Spooled file) {
        UI ui = UI.getCurrent();
        take.setEnabled(false);
        bar.setVisible(true);
        rows.setText("Reading …");
        String taken = type;
        Mapping said = Mapping.of(mapping.said());
        boolean remember = mapping.isToBeRemembered();
        CompletableFuture.runAsync(() -> {
            try {
                ImportReport report =
                        imports.take(
                                caller,
                                contract,
                                file,
                                taken,
                                said,
                                n ->
                                        OnPage.run(
                                                ui,
                                                () ->
                                                        rows.setText(
                                                                Words.count(n, "row", "rows")
                                                                        + " read …")));
                if (remember) {
                    imports.remember(caller, contract, said);
                }
                file.close();
                OnPage.run(ui, () -> show(report));
            } catch (RuntimeException refused) {
                OnPage.run(ui, () -> keep(file, refused), file::close);
            }
        });
    }

    private void keep(Spooled file, RuntimeException refused) {
        if (isAttached()) {
            spooled = file;
            show(refused);
        } else {
            file.close();
        }
    }

    private void show(ImportReport report) {
        bar.setVisible(false);
        mapping.setVisible(false);
        take.setVisible(false);
        upload.clearFileList();
        String waiting =
                report.waiting() == 0
                        ? ""
                        : " %s of requests that nobody has reported yet; it waits for them."
                                .formatted(
                                        Words.count(
                                                report.waiting(), "row is news", "rows are news"));
        rows.setText(
                "%s new, %s updated, %s known already.%s"
                        .formatted(
                                Words.number(report.accepted()),
                                Words.number(report.updated()),
                                Words.number(report.duplicates()),
                                waiting));
        result.removeAll();
        report.remarks()
                .forEach(remark -> {
                    Paragraph line = new Paragraph(remark);
                    line.addClassName("artefacts");
                    result.add(line);
                });
        if (report.rejectedCount() > 0) {
            result.add(new RejectedRows(report));
        }
        done.run();
    }

    private void show(RuntimeException refused) {
        bar.setVisible(false);
        take.setEnabled(true);
        upload.clearFileList();
        rows.setText("Nothing was brought in.");
        result.removeAll();
        result.add(Problems.line(ImportWords.of(refused)));
    }

    private void discard() {
        if (spooled != null) {
            spooled.close();
            spooled = null;
        }
    }
}
