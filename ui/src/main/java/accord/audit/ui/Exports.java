package accord.audit.ui;

import accord.audit.query.Audit;
import accord.audit.query.CsvExport;
import accord.audit.query.Entry;
import accord.audit.query.Filter;
import accord.audit.query.NdjsonExport;
import accord.contract.ContractId;
import accord.member.query.Caller;
import com.vaadin.flow.server.streams.DownloadEvent;
import com.vaadin.flow.server.streams.DownloadHandler;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Function;

/** A record as a file, page by page, so that its length costs no memory. */
record Exports(Audit audit, Caller caller, ContractId contract) {
    private static final int PAGE = 500;

    DownloadHandler csv(Filter filter) {
        return event -> write(event, "csv", "text/csv", filter, CsvExport.head(), CsvExport::line);
    }

    DownloadHandler ndjson(Filter filter) {
        return event ->
                write(event, "ndjson", "application/x-ndjson", filter, "", NdjsonExport::line);
    }

    private void write(
            DownloadEvent event,
            String extension,
            String type,
            Filter filter,
            String head,
            Function<Entry, String> line)
            throws IOException {
        event.setFileName("accord-record-" + contract + "." + extension);
        event.setContentType(type + ";charset=UTF-8");
        try (Writer out = new OutputStreamWriter(event.getOutputStream(), StandardCharsets.UTF_8)) {
            out.write(head);
            long after = 0;
            List<Entry> page;
            do {
                page = audit.entries(caller, contract, filter, after, PAGE);
                for (Entry entry : page) {
                    out.write(line.apply(entry));
                    after = entry.position();
                }
            } while (page.size() == PAGE);
        }
    }
}
