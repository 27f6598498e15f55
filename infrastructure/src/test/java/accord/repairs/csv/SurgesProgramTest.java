package accord.repairs.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SurgesProgramTest {
    @TempDir private Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    private int run(String... arguments) {
        return SurgesProgram.run(
                List.of(arguments),
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8));
    }

    private String counts() throws IOException {
        StringBuilder table = new StringBuilder("week,r1,r2\n");
        for (int week = 1; week <= 10; week++) {
            table.append("%d,%d,%d%n".formatted(week, 2 + week % 2, week == 10 ? 30 : 1));
        }
        return Files.writeString(folder.resolve("counts.csv"), table).toString();
    }

    @Test
    void each_series_and_week_is_a_line_of_json() throws IOException {
        int exit = run(counts(), "--detector", "ears-c1", "--from", "10", "--to", "10", "--json");
        assertThat(exit).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8).lines())
                .hasSize(2)
                .last()
                .isEqualTo(
                        "{\"series\":\"r2\",\"week\":10,\"count\":30,\"expected\":1,\"upper\":1,\"alarm\":true}");
    }

    @Test
    void people_get_a_table() throws IOException {
        assertThat(run(counts())).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("expected").contains("alarm");
    }

    @Test
    void what_is_wrong_is_said_in_a_sentence() throws IOException {
        assertThat(run()).isEqualTo(2);
        assertThat(run(counts(), "--detector", "crystal-ball")).isEqualTo(1);
        assertThat(run(counts(), "--alpha", "2")).isEqualTo(1);
        assertThat(run("nowhere.csv")).isEqualTo(1);
        assertThat(err.toString(StandardCharsets.UTF_8))
                .contains("surges needs a file")
                .contains("must be one of accord, farrington")
                .contains("must lie between 0 and 0.5")
                .contains("cannot read nowhere.csv");
    }

    @Test
    void a_file_that_cannot_be_used_does_not_keep_the_others_back() throws IOException {
        String broken =
                Files.writeString(folder.resolve("broken.csv"), "week,r1\n1,3\n3,4\n").toString();
        int exit = run(broken, folder.toString(), counts(), "--detector", "ears-c1", "--json");
        assertThat(exit).isEqualTo(1);
        assertThat(err.toString(StandardCharsets.UTF_8))
                .contains("broken.csv: week 3 does not follow 1.")
                .contains("cannot read " + folder);
        assertThat(out.toString(StandardCharsets.UTF_8).lines())
                .hasSize(6)
                .allMatch(line -> line.startsWith("{\"file\":\"counts.csv\","));
    }

    @Test
    void which_of_day_and_month_comes_first_is_asked_for_and_can_be_said() throws IOException {
        String requests =
                Files.writeString(
                                folder.resolve("requests.csv"),
                                "Reference,Reported,Trade\n1,01/06/2026,Heat\n2,06/07/2026,Heat\n3,03/08/2026,Heat\n")
                        .toString();
        assertThat(run(requests)).isEqualTo(1);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("requests.csv: --dates ");
        assertThat(run(requests, "--dates", "dd/MM/yyyy", "--detector", "ears-c1", "--json"))
                .isZero();
        assertThat(out.toString(StandardCharsets.UTF_8))
                .contains("\"week\":\"2026-07-27\",\"count\":0")
                .contains("\"week\":\"2026-08-03\",\"count\":1");
    }

    @Test
    void the_weeks_asked_for_may_reach_beyond_the_file() throws IOException {
        run(counts(), "--detector", "ears-c1", "--from", "9", "--to", "99", "--json");
        assertThat(out.toString(StandardCharsets.UTF_8).lines()).hasSize(4);
        assertThat(run(counts(), "--from", "2011-10-24")).isEqualTo(1);
        assertThat(err.toString(StandardCharsets.UTF_8))
                .contains("week is called '1' there, not '2011-10-24'.");
    }

    @Test
    void what_a_detector_cannot_say_is_null() throws IOException {
        StringBuilder table = new StringBuilder("\"week\";\"flat\"\r\n");
        for (int week = 1; week <= 14; week++) {
            table.append(week).append(";2.0\r\n");
        }
        String file = Files.writeString(folder.resolve("flat.csv"), table).toString();
        assertThat(run(file, "--detector", "ears-c3", "--from", "14", "--json")).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8).strip())
                .isEqualTo(
                        "{\"series\":\"flat\",\"week\":14,\"count\":2,\"expected\":2,\"upper\":null,\"alarm\":false}");
    }
}
