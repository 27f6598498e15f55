package accord.demonstration.csv;

import accord.demonstration.query.CityRecords;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The city's records of 2011: see SOURCE.md beside the data. */
final class BostonRecords implements CityRecords {
    private static final String FILE = "/demonstration/inspectional_services_2011.csv";
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss");

    /** Those of its columns that are passed on as they are. */
    private static final List<String> KEPT =
            List.of(
                    "case_enquiry_id",
                    "reason",
                    "type",
                    "neighborhood",
                    "ward",
                    "precinct",
                    "location_zipcode",
                    "site",
                    "source");

    @Override
    public InputStream known(@Nullable LocalDate after, LocalDate upTo, int weeks) {
        StringWriter table = new StringWriter();
        try (InputStream in = Objects.requireNonNull(getClass().getResourceAsStream(FILE));
                CsvReader<NamedCsvRecord> rows =
                        CsvReader.builder()
                                .ofNamedCsvRecord(
                                        new InputStreamReader(in, StandardCharsets.UTF_8));
                CsvWriter writer = CsvWriter.builder().build(table)) {
            List<String> header = new ArrayList<>(KEPT);
            header.addAll(List.of("priority", "open_dt", "target_dt", "closed_dt", "case_status"));
            writer.writeRecord(header);
            for (NamedCsvRecord row : rows) {
                Record record = Record.of(row);
                if (record.isNews(after, upTo)) {
                    writer.writeRecord(record.asOf(upTo, weeks));
                }
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return new ByteArrayInputStream(table.toString().getBytes(StandardCharsets.UTF_8));
    }

    private record Record(
            NamedCsvRecord row,
            LocalDateTime opened,
            @Nullable LocalDateTime due,
            @Nullable LocalDateTime closed) {

        static Record of(NamedCsvRecord row) {
            LocalDateTime opened = LocalDateTime.parse(row.getField("open_dt"), TIME);
            return new Record(row, opened, time(row, "target_dt"), time(row, "closed_dt"));
        }

        private static @Nullable LocalDateTime time(NamedCsvRecord row, String column) {
            String text = row.getField(column);
            return text.isBlank() ? null : LocalDateTime.parse(text, TIME);
        }

        boolean isNews(@Nullable LocalDate after, LocalDate upTo) {
            return within(opened, after, upTo)
                    || (isBy(opened, upTo) && within(closed, after, upTo));
        }

        private static boolean within(
                @Nullable LocalDateTime at, @Nullable LocalDate after, LocalDate upTo) {
            return isBy(at, upTo)
                    && (after == null || Objects.requireNonNull(at).toLocalDate().isAfter(after));
        }

        private static boolean isBy(@Nullable LocalDateTime at, LocalDate upTo) {
            return at != null && !at.toLocalDate().isAfter(upTo);
        }

        /** As it would have been sent on a day: nothing of what came later is in it. */
        List<String> asOf(LocalDate day, int weeks) {
            List<String> cells = new ArrayList<>(KEPT.stream().map(row::getField).toList());
            boolean done = isBy(closed, day);
            cells.add(band());
            cells.add(moved(opened, weeks));
            cells.add(moved(due, weeks));
            cells.add(done ? moved(closed, weeks) : "");
            cells.add(done ? "Closed" : "Open");
            return cells;
        }

        /** The city gives no priority, but a target that depends on it. */
        private String band() {
            if (due == null) {
                return "";
            }
            long days = ChronoUnit.DAYS.between(opened, due);
            return days == 1 ? "Within 1 day" : "Within %d days".formatted(days);
        }

        private static String moved(@Nullable LocalDateTime at, int weeks) {
            return at == null ? "" : TIME.format(at.plusWeeks(weeks));
        }
    }
}
