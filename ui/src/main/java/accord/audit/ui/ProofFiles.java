package accord.audit.ui;

import accord.audit.query.Checkpoints;
import accord.audit.query.RecordExport;
import accord.contract.ContractId;
import accord.member.query.Caller;
import com.vaadin.flow.server.streams.DownloadEvent;
import com.vaadin.flow.server.streams.DownloadHandler;
import java.nio.charset.StandardCharsets;

/** Files that prove themselves, written as they are asked for. */
record ProofFiles(
        RecordExport export, Checkpoints checkpoints, Caller caller, ContractId contract) {
    private static final String TEXT = "text/plain;charset=UTF-8";

    /** The whole record. */
    DownloadHandler record() {
        return event -> {
            RecordExport.Writing file = export.record(caller, contract);
            named(event, "accord-%s.record".formatted(contract));
            file.to(event.getOutputStream());
        };
    }

    /** How far the record goes, signed. */
    DownloadHandler checkpoint() {
        return event -> {
            String note = checkpoints.current(caller, contract).render();
            named(event, "accord-%s.checkpoint".formatted(contract));
            event.getOutputStream().write(note.getBytes(StandardCharsets.UTF_8));
        };
    }

    /** That one entry is in the record. */
    DownloadHandler receipt(long position) {
        return event -> {
            RecordExport.Writing file = export.receipt(caller, contract, position);
            named(event, "accord-%s-%d.receipt".formatted(contract, position));
            file.to(event.getOutputStream());
        };
    }

    private static void named(DownloadEvent event, String name) {
        event.setFileName(name);
        event.setContentType(TEXT);
    }
}
