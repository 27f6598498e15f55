package accord.repairs.csv;

import static org.assertj.core.api.Assertions.assertThat;

import accord.repairs.ImportId;
import accord.repairs.RepairRequest;
import accord.repairs.Telling;
import accord.repairs.Tellings;
import accord.repairs.query.Mapping;
import accord.repairs.query.Reading;
import accord.repairs.query.Reading.Rejected;
import accord.repairs.query.Reading.Taken;
import accord.repairs.query.RequestFormat;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.io.TempDir;

/** A table as somebody sends it, and what is read in it. */
abstract class CsvTable {
    static final ZoneId LONDON = ZoneId.of("Europe/London");

    @TempDir Path folder;

    List<Reading> read(String content, Map<String, String> parameters) {
        return read(content.getBytes(StandardCharsets.UTF_8), parameters);
    }

    List<Reading> read(byte[] content, Map<String, String> parameters) {
        try {
            Path file = Files.write(folder.resolve("requests.csv"), content);
            Mapping mapping = Mapping.of(parameters);
            List<Reading> rows = new ArrayList<>();
            try (RequestFormat.Rows read =
                    new CsvRequests().read(file, mapping, LONDON, Instant.EPOCH)) {
                read.forEachRemaining(rows::add);
            }
            return rows;
        } catch (IOException unwritable) {
            throw new IllegalStateException(unwritable);
        }
    }

    RepairRequest only(String content) {
        return request(told(content));
    }

    Telling told(String content) {
        List<Reading> rows = read(content, Map.of());
        assertThat(rows).singleElement().isInstanceOf(Taken.class);
        return ((Taken) rows.getFirst()).telling();
    }

    static RepairRequest request(Telling telling) {
        return Tellings.NONE
                .with(telling, Instant.EPOCH, new ImportId("import"))
                .request()
                .orElseThrow();
    }

    Rejected rejected(String content) {
        List<Reading> rows = read(content, Map.of());
        assertThat(rows).singleElement().isInstanceOf(Rejected.class);
        return (Rejected) rows.getFirst();
    }
}
