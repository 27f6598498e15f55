package accord.audit.query;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Entries as CSV after RFC 4180. A cell that a spreadsheet would run as a formula is led by an
 * apostrophe, as OWASP's page on CSV injection asks.
 */
public final class CsvExport {
    private static final List<String> HEAD =
            List.of("position", "id", "type", "who", "side", "at", "payload", "hash");

    private CsvExport() {}

    /** The first line, with its line end. */
    public static String head() {
        return line(HEAD.stream());
    }

    /** An entry's line, with its line end. */
    public static String line(Entry entry) {
        return line(
                Stream.of(
                        String.valueOf(entry.position()),
                        entry.id(),
                        entry.type(),
                        entry.who().value(),
                        entry.side().value(),
                        entry.at().toString(),
                        entry.payload(),
                        entry.hash()));
    }

    private static String line(Stream<String> cells) {
        return cells.map(CsvExport::cell).collect(Collectors.joining(",", "", "\r\n"));
    }

    static String cell(String value) {
        String safe =
                !value.isEmpty() && "=+-@\t\r".indexOf(value.charAt(0)) >= 0 ? "'" + value : value;
        return safe.matches("(?s).*[\",\r\n].*") ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
    }
}
