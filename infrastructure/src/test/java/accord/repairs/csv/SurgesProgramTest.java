package accord.repairs.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SurgesProgramTest {
    private static final Instant NOW = Instant.parse("2026-11-03T09:00:00Z");

    @TempDir private Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    private int run(String... arguments) {
        return SurgesProgram.run(
                List.of(arguments),
                NOW,
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

    private String requests(String rows) throws IOException {
        String head = "Reference,Reported,Trade,Status,Completed\n";
        return Files.writeString(folder.resolve("requests.csv"), head + rows).toString();
    }

    @Test
    void a_request_is_counted_once_however_many_rows_tell_of_it() throws IOException {
        String file =
                requests(
                        """
                        1,2026-06-01,Heat,open,
                        2,2026-08-03,Heat,open,
                        1,2026-06-01,Heat,complete,2026-06-09
                        2,2026-08-03,Plumbing,complete,2026-08-04
                        3,2026-08-04,Heat,open,
                        4,2026-07-06,Heat,open,
                        """);
        assertThat(run(file, "--detector", "ears-c1", "--from", "2026-08-03", "--json")).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8))
                .contains("{\"series\":\"Heat, everywhere\",\"week\":\"2026-08-03\",\"count\":1,")
                .contains(
                        "{\"series\":\"Plumbing, everywhere\",\"week\":\"2026-08-03\",\"count\":1,")
                .doesNotContain("\"count\":3");
        assertThat(err.toString(StandardCharsets.UTF_8)).isEmpty();
    }

    @Test
    void rows_that_an_import_would_refuse_are_not_counted_and_said() throws IOException {
        String file =
                requests(
                        """
                        1,2026-06-01,Heat,open,
                        2,2062-06-01,Heat,open,
                        3,2026-08-03,Heat,open,
                        4,soon,Heat,open,
                        5,2026-07-06,Heat,open,
                        """);
        assertThat(run(file, "--detector", "ears-c1", "--json")).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8).lines())
                .last()
                .asString()
                .contains("\"week\":\"2026-08-03\",\"count\":1,");
        assertThat(err.toString(StandardCharsets.UTF_8).lines())
                .containsExactly(
                        "accord: " + file + ": 2 rows are not counted.",
                        "accord: "
                                + file
                                + ": line 3: reportedAt must not be in the future, is 2062-06-01.",
                        "accord: "
                                + file
                                + ": line 5: reportedAt is not a date that can be read: \"soon\".");
    }

    @Test
    void of_many_rows_that_are_not_counted_the_first_are_named() throws IOException {
        String good = "1,2026-06-01,Heat,open,\n2,2026-08-03,Heat,open,\n";
        assertThat(run(requests(good + "3,,Heat,open,\n".repeat(1_200)), "--json")).isZero();
        assertThat(err.toString(StandardCharsets.UTF_8).lines())
                .hasSize(7)
                .first()
                .asString()
                .contains("1,200 rows are not counted");
        assertThat(err.toString(StandardCharsets.UTF_8)).endsWith(": and 1,195 more.\n");
    }

    @Test
    void where_nothing_can_be_counted_the_first_reason_is_said() throws IOException {
        assertThat(run(requests("1,2062-06-01,Heat,open,\n"))).isEqualTo(1);
        assertThat(err.toString(StandardCharsets.UTF_8))
                .contains("has no request that can be read: line 2: reportedAt must not be in the");
    }
}
