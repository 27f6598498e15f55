package accord.repairs.csv;

import accord.text.InvalidInput;
import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/** A file as rows of cells: UTF-8, with or without mark, separated by what its header has most. */
final class Table implements Iterator<Table.Row>, AutoCloseable {
    private static final int LONGEST_FIELD = 1 << 20;
    private static final int SNIFFED = 1 << 16;

    private final CsvReader<CsvRecord> reader;
    private final CloseableIterator<CsvRecord> records;
    private @Nullable Row broken;
    private boolean over;
    private long line;

    /**
     * A row.
     *
     * @param line on which it begins, from 1
     * @param fault what is wrong with all of it, null for nothing
     */
    record Row(long line, List<String> cells, @Nullable String fault) {}

    Table(Path file) {
        try {
            InputStream bytes = new BufferedInputStream(Files.newInputStream(file), SNIFFED);
            char separator = prepare(bytes);
            reader =
                    CsvReader.builder()
                            .fieldSeparator(separator)
                            .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                            .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                            .skipEmptyLines(true)
                            .maxBufferSize(2 * LONGEST_FIELD)
                            .ofCsvRecord(new InputStreamReader(bytes, StandardCharsets.UTF_8));
            records = reader.iterator();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Skips the mark of UTF-8, refuses other encodings, and finds the separator. */
    private static char prepare(InputStream bytes) throws IOException {
        bytes.mark(SNIFFED);
        byte[] start = bytes.readNBytes(SNIFFED - 1);
        bytes.reset();
        if (start.length >= 2
                && ((start[0] == -1 && start[1] == -2) || (start[0] == -2 && start[1] == -1))) {
            throw new InvalidInput("file", "is UTF-16; save it as CSV in UTF-8");
        }
        boolean marked = start.length >= 3 && start[0] == -17 && start[1] == -69 && start[2] == -65;
        if (marked) {
            bytes.skipNBytes(3);
        }
        return separator(new String(start, StandardCharsets.UTF_8));
    }

    private static char separator(String text) {
        int[] counts = new int[3];
        boolean quoted = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"') {
                quoted = !quoted;
            } else if (!quoted && (c == '\n' || c == '\r')) {
                break;
            } else if (!quoted && ",;\t".indexOf(c) >= 0) {
                counts[",;\t".indexOf(c)]++;
            }
        }
        if (counts[1] > counts[0] && counts[1] >= counts[2]) {
            return ';';
        }
        return counts[2] > counts[0] ? '\t' : ',';
    }

    @Override
    public boolean hasNext() {
        if (broken != null) {
            return true;
        }
        if (over) {
            return false;
        }
        try {
            return records.hasNext();
        } catch (CsvParseException | UncheckedIOException unreadable) {
            over = true;
            broken =
                    new Row(
                            line + 1,
                            List.of(),
                            "nothing can be read from here on: a quote is not closed, or a cell"
                                    + " is longer than a million characters");
            return true;
        }
    }

    @Override
    public Row next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        if (broken != null) {
            Row last = broken;
            broken = null;
            return last;
        }
        CsvRecord record = records.next();
        line = record.getStartingLineNumber();
        return new Row(line, record.getFields(), null);
    }

    @Override
    public void close() {
        try {
            reader.close();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
