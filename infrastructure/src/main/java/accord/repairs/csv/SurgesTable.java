package accord.repairs.csv;

import accord.repairs.Band;
import accord.repairs.Detector;
import accord.repairs.Expectation;
import accord.repairs.Kin;
import accord.repairs.csv.WeeklyCounts.Named;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Prints what a detector says, for people or a line of JSON a week. */
final class SurgesTable {
    private static final JsonMapper JSON = JsonMapper.shared();

    private final Detector detector;
    private final boolean json;
    private final PrintStream out;
    private boolean several;

    SurgesTable(Detector detector, boolean json, PrintStream out) {
        this.detector = detector;
        this.json = json;
        this.out = out;
    }

    /**
     * Begins.
     *
     * @param severalFiles whether each line has to name its file
     */
    void header(boolean severalFiles) {
        several = severalFiles;
        if (!json) {
            out.printf(
                    "%-40s %-10s %8s %10s %10s%n", "series", "week", "count", "expected", "upper");
        }
    }

    /** The weeks of a file's series that the detector can judge, each series beside its kin. */
    void print(Path file, List<Named> all) {
        Band[][] bands =
                all.stream().map(each -> new Band[each.counts().length]).toArray(Band[][]::new);
        IntStream.range(0, bands.length)
                .boxed()
                .collect(Collectors.groupingBy(i -> all.get(i).sort()))
                .values()
                .forEach(kin -> judge(all, kin, bands));
        for (int i = 0; i < bands.length; i++) {
            Named series = all.get(i);
            for (int week = first(series); week <= series.to(); week++) {
                Band band = bands[i][week];
                out.println(json ? line(file, series, week, band) : row(file, series, week, band));
            }
        }
    }

    private int first(Named series) {
        return Math.max(series.from(), detector.needs());
    }

    /**
     * Judges all weeks of some series; all series of a file have the same weeks.
     *
     * @param kin which of them
     */
    private void judge(List<Named> all, List<Integer> kin, Band[][] bands) {
        Named any = all.get(kin.getFirst());
        IntStream.rangeClosed(first(any), any.to())
                .parallel()
                .forEach(week -> {
                    List<Expectation> alone =
                            kin.stream()
                                    .map(i -> detector.expect(all.get(i).counts(), week))
                                    .toList();
                    Kin known = Kin.of(alone);
                    for (int each = 0; each < kin.size(); each++) {
                        int series = kin.get(each);
                        int count = all.get(series).counts()[week];
                        bands[series][week] = alone.get(each).among(known).of(count);
                    }
                });
    }

    private String row(Path file, Named series, int week, Band band) {
        String name = several ? file.getFileName() + "/" + series.name() : series.name();
        return "%-40s %-10s %8d %10.2f %10.2f%s"
                .formatted(
                        name,
                        series.weeks().get(week),
                        band.count(),
                        band.expected(),
                        band.upper(),
                        band.alarm() ? "  alarm" : "")
                .toString();
    }

    private String line(Path file, Named series, int week, Band band) {
        ObjectNode node = JSON.createObjectNode();
        if (several) {
            node.put("file", String.valueOf(file.getFileName()));
        }
        node.put("series", series.name());
        String name = series.weeks().get(week);
        if (WeeklyCounts.isNumber(name)) {
            node.put("week", Integer.parseInt(name));
        } else {
            node.put("week", name);
        }
        node.put("count", band.count());
        number(node, "expected", band.expected());
        number(node, "upper", band.upper());
        if (!Double.isNaN(band.phi())) {
            number(node, "phi", band.phi());
        }
        return node.put("alarm", band.alarm()).toString();
    }

    /** Whole numbers as such; what is no number as null. */
    private static void number(ObjectNode node, String name, double value) {
        if (Double.isNaN(value) || Double.isInfinite(value)) {
            node.putNull(name);
        } else if (value == Math.rint(value) && Math.abs(value) < 1e15) {
            node.put(name, (long) value);
        } else {
            node.put(name, Double.parseDouble(String.format(Locale.ROOT, "%.9g", value)));
        }
    }
}
