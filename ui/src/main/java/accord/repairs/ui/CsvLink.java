package accord.repairs.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;

/** Where numbers are taken along, to a spreadsheet. */
final class CsvLink {
    private CsvLink() {}

    static Anchor of(String words, String file, String csv) {
        byte[] bytes = csv.getBytes(StandardCharsets.UTF_8);
        Anchor link =
                new Anchor(
                        DownloadHandler.fromInputStream(event ->
                                new DownloadResponse(
                                        new ByteArrayInputStream(bytes),
                                        file,
                                        "text/csv",
                                        bytes.length)),
                        words);
        link.getElement().setAttribute("download", file);
        return link;
    }

    /** Quoted, and harmless in a spreadsheet, which would compute what begins like a formula. */
    static String cell(String text) {
        boolean formula = !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0;
        return '"' + (formula ? "'" : "") + text.replace("\"", "\"\"") + '"';
    }
}
