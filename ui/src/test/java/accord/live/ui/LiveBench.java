package accord.live.ui;

import accord.Browsers;
import accord.contract.ContractId;
import accord.contract.query.Desk;
import accord.decision.CommentId;
import accord.decision.DecisionCommand.MakeComment;
import accord.decision.DecisionId;
import accord.eventlog.query.NewId;
import accord.issue.IssueId;
import accord.issue.query.Issues;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * From a click in one browser to the change on the screen of another, both in one room but on two
 * nodes of one database; of that the servers' part; and as a baseline the durable command alone.
 * Comments, since nothing is smaller. Then letters typed into a draft that both have open.
 */
public final class LiveBench {
    /**
     * So long the JVM still compiles what a comment takes, on the same two cores: after 200 samples
     * the servers' 95th percentile is nearly twice what it is after 700. Who compiles less from the
     * start ({@code -XX:TieredStopAtLevel=1}) has the better of it by then, and the worse later.
     */
    private static final int WARM = 700;

    private static final int SAMPLES = 200;
    private static final int LETTERS = 60;

    /** Beside other work a sample may take long, and then it is a long one. */
    private static final double PATIENCE = 180_000;

    private static final String SEEN =
            """
            () => {
              window.seen = {};
              const note = () => document.querySelectorAll('.said-list .prose').forEach(said => {
                const words = said.textContent.trim();
                if (!(words in seen)) {
                  seen[words] = 0;
                  requestAnimationFrame(() => seen[words] = performance.timeOrigin + performance.now());
                }
              });
              note();
              new MutationObserver(note).observe(document.querySelector('.talk'), { childList: true, subtree: true });
            }\
            """;
    private static final String CLICKED =
            """
            () => document.addEventListener('click',
              () => window.clicked = performance.timeOrigin + performance.now(), true)\
            """;

    private final List<Double> screen = new ArrayList<>();
    private final List<Double> server = new ArrayList<>();
    private final List<Double> drafts = new ArrayList<>();

    private LiveBench() {}

    public static void main(String[] args) throws Exception {
        if (!Browsers.installed()) {
            throw new IllegalStateException("no Chromium is installed");
        }
        var data = Files.createTempDirectory("accord-live");
        try (TwoNodes nodes = TwoNodes.onDisk(data);
                Browsers browsers = Browsers.start()) {
            LiveBench bench = new LiveBench();
            Stage stage = nodes.one();
            IssueId issue = stage.raise("How fast", "Measured");
            DecisionId decision =
                    stage.bean(Issues.class)
                            .ask(Stage.caller(Stage.LANDLORD), issue, "How fast?", null, false);
            bench.measure(nodes, browsers, issue, decision);
            bench.tell(command(stage, decision));
        }
        System.exit(0);
    }

    private void measure(TwoNodes nodes, Browsers browsers, IssueId issue, DecisionId decision)
            throws Exception {
        String address = "/" + RoomNavigation.to(issue);
        try (Tap ofOne = new Tap(nodes.one().port());
                Tap ofOther = new Tap(nodes.other().port())) {
            Page one = browsers.window(ofOne.address(), Browsers.DESKTOP, ColorScheme.LIGHT);
            Page other = browsers.window(ofOther.address(), Browsers.DESKTOP, ColorScheme.LIGHT);
            one.setDefaultTimeout(PATIENCE);
            other.setDefaultTimeout(PATIENCE);
            nodes.one().signIn(one, Stage.LANDLORD, address);
            nodes.other().signIn(other, Stage.CONTRACTOR, address);
            one.locator(".talk vaadin-text-area").waitFor();
            other.locator(".talk vaadin-text-area").waitFor();
            one.evaluate(CLICKED);
            other.evaluate(SEEN);
            Browsers.giveWay();
            for (int i = 0; i < WARM + SAMPLES; i++) {
                ofOne.forget();
                ofOther.forget();
                sample(one, other, "Sample " + i, i >= WARM ? ofOne : null, ofOther);
            }
            drafts.addAll(DraftSamples.of(nodes.one(), decision, one, other, LETTERS / 4, LETTERS));
            one.close();
            other.close();
        }
    }

    private void sample(
            Page one,
            Page other,
            String words,
            @org.jspecify.annotations.Nullable Tap ofOne,
            Tap ofOther) {
        one.waitForFunction("() => document.querySelector('.talk textarea').value === ''");
        one.locator(".talk textarea").fill(words);
        one.locator(".talk textarea").press("Tab");
        one.locator(".talk vaadin-button:text-is('Send')").click();
        other.waitForFunction("words => window.seen[words] > 0", words);
        if (ofOne != null) {
            double seen = number(other.evaluate("words => window.seen[words]", words));
            screen.add(seen - number(one.evaluate("() => window.clicked")));
            long asked = ofOne.asked("\"click\"").orElseThrow();
            long pushed = ofOther.toldAfter(asked).orElseThrow();
            server.add((pushed - asked) / 1e6);
        }
    }

    /** Milliseconds of the same command without any browser, one after the other. */
    private static List<Double> command(Stage stage, DecisionId decision) {
        List<Double> alone = new ArrayList<>();
        Desk desk = stage.bean(Desk.class);
        for (int i = 0; i < SAMPLES; i++) {
            long begun = System.nanoTime();
            desk.act(
                    Stage.caller(Stage.LANDLORD),
                    new ContractId("repairs"),
                    act ->
                            new MakeComment(
                                    decision, new CommentId(NewId.next()), "Alone", null, act));
            alone.add((System.nanoTime() - begun) / 1e6);
        }
        return alone;
    }

    private void tell(List<Double> alone) {
        if (screen.size() != SAMPLES || server.size() != SAMPLES) {
            throw new IllegalStateException("not every comment arrived");
        }
        figure("p50", part(screen, 0.50));
        figure("p95", part(screen, 0.95));
        figure("serverP50", part(server, 0.50));
        figure("serverP95", part(server, 0.95));
        figure("draftP50", part(drafts, 0.50));
        figure("draftP95", part(drafts, 0.95));
        figure("commandP50", part(alone, 0.50));
        figure("commandP95", part(alone, 0.95));
    }

    private static void figure(String what, double millis) {
        System.out.printf(Locale.ROOT, "figure live/%s %.1f ms%n", what, millis);
    }

    private static double part(List<Double> values, double share) {
        List<Double> sorted = values.stream().sorted(Comparator.naturalOrder()).toList();
        return sorted.get((int) Math.ceil(share * sorted.size()) - 1);
    }

    private static double number(Object evaluated) {
        return ((Number) evaluated).doubleValue();
    }
}
