package accord.live.ui;

import accord.Browsers;
import accord.contract.ContractId;
import accord.repairs.query.ImportReport;
import accord.repairs.query.Mapping;
import accord.repairs.query.RequestImports;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * From a file of requests being sent to both sides' open browsers telling of the surge in it: the
 * import, the look at all levels, the issue, the notice and its way to the screen. Each sample is a
 * surge of another trade, on a feed of 40 trades over 60 weeks. As a baseline the import alone.
 */
public final class ShownBench {
    private static final int WARM = 5;
    private static final int SAMPLES = 30;
    private static final int TRADES = 40;
    private static final int WEEKS = 60;
    private static final int SURGE = 60;
    private static final ContractId CONTRACT = new ContractId("repairs");
    private static final String SEEN =
            """
            () => {
              window.seen = {};
              const note = () => {
                for (const hit of document.body.textContent.matchAll(/Bench trade (\\d+)x/g)) {
                  if (!(hit[1] in seen)) {
                    seen[hit[1]] = 0;
                    requestAnimationFrame(() => seen[hit[1]] = performance.timeOrigin + performance.now());
                  }
                }
              };
              new MutationObserver(note).observe(document.body, { childList: true, subtree: true, characterData: true });
            }\
            """;

    private final List<Double> shown = new ArrayList<>();
    private final List<Double> alone = new ArrayList<>();
    private final RequestImports imports;
    private final LocalDate last =
            LocalDate.now(java.time.ZoneOffset.UTC)
                    .with(TemporalAdjusters.previous(DayOfWeek.MONDAY))
                    .minusWeeks(1);

    private ShownBench(RequestImports imports) {
        this.imports = imports;
    }

    public static void main(String[] args) throws Exception {
        if (!Browsers.installed()) {
            throw new IllegalStateException("no Chromium is installed");
        }
        var data = Files.createTempDirectory("accord-shown");
        try (Stage stage = Stage.set("--accord.data=" + data);
                Browsers browsers = Browsers.start()) {
            ShownBench bench = new ShownBench(stage.bean(RequestImports.class));
            bench.take(bench.history());
            Page one = browsers.window(stage.address(), Browsers.DESKTOP, ColorScheme.LIGHT);
            Page other = browsers.window(stage.address(), Browsers.DESKTOP, ColorScheme.LIGHT);
            stage.signIn(one, Stage.LANDLORD, "/");
            stage.signIn(other, Stage.CONTRACTOR, "/");
            one.locator(".bell").waitFor();
            other.locator(".bell").waitFor();
            one.evaluate(SEEN);
            other.evaluate(SEEN);
            for (int i = 0; i < WARM + SAMPLES; i++) {
                bench.sample(one, other, i);
            }
            bench.tell();
        }
        System.exit(0);
    }

    private void sample(Page one, Page other, int trade) throws Exception {
        double begun = System.currentTimeMillis();
        take(surge(trade));
        double taken = System.currentTimeMillis() - begun;
        double latest = 0;
        for (Page page : List.of(one, other)) {
            page.waitForFunction("trade => window.seen[trade] > 0", "" + trade);
            Object seen = page.evaluate("trade => window.seen[trade]", "" + trade);
            latest = Math.max(latest, ((Number) seen).doubleValue());
        }
        if (trade >= WARM) {
            shown.add(latest - begun);
            alone.add(taken);
        }
    }

    private String history() {
        StringBuilder rows = new StringBuilder("reference,reportedAt,trade,area\n");
        for (int trade = 0; trade < TRADES; trade++) {
            for (int week = 1; week <= WEEKS; week++) {
                rows(rows, "h" + week, trade, last.minusWeeks(week), 5);
            }
        }
        return rows.toString();
    }

    private String surge(int trade) {
        StringBuilder rows = new StringBuilder("reference,reportedAt,trade,area\n");
        rows(rows, "s", trade, last, SURGE);
        return rows.toString();
    }

    private static void rows(
            StringBuilder rows, String name, int trade, LocalDate monday, int count) {
        for (int i = 0; i < count; i++) {
            rows.append(
                    "%s-%d-%d,%sT%02d:%02d:00Z,Bench trade %dx,Area %d\n"
                            .formatted(
                                    name,
                                    trade,
                                    i,
                                    monday.plusDays(i % 7),
                                    i % 24,
                                    i * 7 % 60,
                                    trade,
                                    i % 5));
        }
    }

    private void take(String rows) throws Exception {
        ImportReport report =
                imports.take(
                        Stage.caller(Stage.LANDLORD),
                        CONTRACT,
                        new ByteArrayInputStream(rows.getBytes(StandardCharsets.UTF_8)),
                        "text/csv",
                        Mapping.USUAL,
                        n -> {});
        if (report.rejectedCount() > 0) {
            throw new IllegalStateException("not every row was taken: " + report.rejected());
        }
    }

    private void tell() {
        if (shown.size() != SAMPLES) {
            throw new IllegalStateException("not every surge was shown");
        }
        figure("p50", part(shown, 0.50));
        figure("p95", part(shown, 0.95));
        figure("importP50", part(alone, 0.50));
        figure("importP95", part(alone, 0.95));
    }

    private static void figure(String what, double millis) {
        System.out.printf(Locale.ROOT, "figure shown/%s %.0f ms%n", what, millis);
    }

    private static double part(List<Double> values, double share) {
        List<Double> sorted = values.stream().sorted().toList();
        return sorted.get((int) Math.ceil(share * sorted.size()) - 1);
    }
}
