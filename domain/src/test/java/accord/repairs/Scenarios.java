package accord.repairs;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The public scenarios: their series, with and without outbreaks, and the reference columns. */
final class Scenarios {
    static final int WEEKS = 624;
    static final List<Integer> NUMBERS = List.of(1, 4, 6, 11, 16, 17, 20, 22, 27);

    record Key(int scenario, int replica) {}

    /** One outbreak, in weeks from 1. */
    record Outbreak(Key series, boolean tested, int first, int last, int cases) {}

    private Scenarios() {}

    /** Rows by column name. */
    static List<Map<String, String>> rows(String file) {
        try (BufferedReader reader =
                new BufferedReader(
                        new InputStreamReader(
                                Objects.requireNonNull(
                                        Scenarios.class.getResourceAsStream(
                                                "/outbreak-scenarios/" + file)),
                                StandardCharsets.UTF_8))) {
            String[] names = reader.readLine().split(",");
            List<Map<String, String>> rows = new ArrayList<>();
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                String[] cells = line.split(",", -1);
                Map<String, String> row = new HashMap<>();
                for (int i = 0; i < names.length; i++) {
                    row.put(names[i], cells[i]);
                }
                rows.add(row);
            }
            return rows;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The series without outbreaks. */
    static Map<Key, int[]> clean() {
        Map<Key, int[]> series = new LinkedHashMap<>();
        for (int scenario : NUMBERS) {
            for (Map<String, String> row : rows("baseline_s%02d.csv".formatted(scenario))) {
                for (int replica = 1; replica <= 8; replica++) {
                    series.computeIfAbsent(new Key(scenario, replica), k -> new int[WEEKS])[
                                    Integer.parseInt(row.get("week")) - 1] =
                            Integer.parseInt(row.get("r" + replica));
                }
            }
        }
        return series;
    }

    /** The series with their outbreaks. */
    static Map<Key, int[]> observed() {
        Map<Key, int[]> series = clean();
        for (Map<String, String> row : rows("outbreak_cases.csv")) {
            Key key =
                    new Key(
                            Integer.parseInt(row.get("scenario")),
                            Integer.parseInt(row.get("rep")));
            series.get(key)[Integer.parseInt(row.get("week")) - 1] +=
                    Integer.parseInt(row.get("cases"));
        }
        return series;
    }

    static List<Outbreak> outbreaks() {
        return rows("outbreaks.csv").stream()
                .filter(row -> !row.get("cases").equals("0"))
                .map(row ->
                        new Outbreak(
                                new Key(
                                        Integer.parseInt(row.get("scenario")),
                                        Integer.parseInt(row.get("rep"))),
                                !row.get("phase").equals("past"),
                                Integer.parseInt(row.get("first_week")),
                                Integer.parseInt(row.get("last_week")),
                                Integer.parseInt(row.get("cases"))))
                .toList();
    }

    /** By file, each series with the outbreak of its tested weeks. */
    static List<List<Simulation.Sample>> files() {
        Map<Integer, Simulation.Scenario> kinds = new HashMap<>();
        Simulation.scenarios().forEach(scenario -> kinds.put(scenario.number(), scenario));
        Map<Key, Outbreak> tested = new HashMap<>();
        outbreaks().stream().filter(Outbreak::tested).forEach(o -> tested.put(o.series(), o));
        Map<Key, int[]> observed = observed();
        Map<Integer, List<Simulation.Sample>> files = new LinkedHashMap<>();
        clean().forEach((key, clean) -> {
            Outbreak outbreak = tested.get(key);
            files.computeIfAbsent(key.scenario(), s -> new ArrayList<>())
                    .add(
                            new Simulation.Sample(
                                    Objects.requireNonNull(kinds.get(key.scenario())),
                                    clean,
                                    Objects.requireNonNull(observed.get(key)),
                                    outbreak == null ? WEEKS : outbreak.first() - 1,
                                    outbreak == null ? -1 : outbreak.last() - 1));
        });
        return List.copyOf(files.values());
    }
}
