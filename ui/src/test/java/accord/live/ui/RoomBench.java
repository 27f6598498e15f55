package accord.live.ui;

import accord.Browsers;
import accord.contract.ContractId;
import accord.contract.query.Contracts;
import accord.contract.query.Desk;
import accord.decision.CommentId;
import accord.decision.DecisionCommand.MakeComment;
import accord.decision.DecisionEvent.CommentMade;
import accord.decision.DecisionId;
import accord.eventlog.query.History;
import accord.eventlog.query.NewId;
import accord.issue.IssueId;
import accord.issue.query.Issues;
import accord.issue.query.Rooms;
import accord.member.Act;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.nio.file.Files;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;

/**
 * What a room costs: the server's time to open its page as its history grows, what one event sends
 * to a viewer, what a viewer's page holds of the heap.
 */
public final class RoomBench {
    private static final int LARGE = 2_000;
    private static final List<Integer> SIZES = List.of(100, 1_000, LARGE, 10_000);

    /** So often a room is opened before it is measured. */
    private static final int WARM = 80;

    private static final int OPENED = 20;
    private static final int VIEWERS = 50;
    private static final int EVENTS = 10;

    private static final Locator.WaitForOptions THERE =
            new Locator.WaitForOptions().setState(WaitForSelectorState.ATTACHED);

    /** Milliseconds between the asking and the answering of what a page asked Accord for. */
    private static final String SERVED =
            """
            () => performance.getEntries()
              .filter(e => e.entryType === 'navigation' || e.name.includes('v-r='))
              .reduce((sum, e) => sum + e.responseEnd - e.requestStart, 0)\
            """;

    /** Whether the last thing said is this. */
    private static final String SAID =
            "words => document.querySelector('.said-list').lastElementChild.textContent.includes(words)";

    private final Stage stage;
    private final Browsers browsers;

    private RoomBench(Stage stage, Browsers browsers) {
        this.stage = stage;
        this.browsers = browsers;
    }

    public static void main(String[] args) throws Exception {
        if (!Browsers.installed()) {
            throw new IllegalStateException("no Chromium is installed");
        }
        var data = Files.createTempDirectory("accord-room");
        try (Stage stage = Stage.set("--accord.data=" + data);
                Browsers browsers = Browsers.start()) {
            new RoomBench(stage, browsers).run();
        }
        System.exit(0);
    }

    private void run() throws Exception {
        List<IssueId> rooms = SIZES.stream().map(this::room).toList();
        opening(rooms);
        viewers(rooms.get(SIZES.indexOf(LARGE)));
    }

    /** A room of so many events, all but the first of them comments. */
    private IssueId room(int size) {
        IssueId issue = stage.raise("A room of " + size, "Measured");
        DecisionId decision = ask(issue);
        Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        Act act = new Act(Stage.LANDLORD.id(), Stage.LANDLORD.side(), now);
        int first = stage.bean(Rooms.class).room(issue).timeline().size();
        int opened = stage.bean(History.class).stream(decision.value(), 0, 100).size();
        List<DomainEventMessage<CommentMade>> said =
                IntStream.range(0, size - first)
                        .mapToObj(at -> said(decision, opened + at, act))
                        .toList();
        for (int from = 0; from < said.size(); from += 500) {
            stage.bean(EventStore.class)
                    .publish(said.subList(from, Math.min(said.size(), from + 500)));
        }
        return issue;
    }

    private DecisionId ask(IssueId issue) {
        return stage.bean(Issues.class)
                .ask(Stage.caller(Stage.LANDLORD), issue, "What does it cost?", null, false);
    }

    private static DomainEventMessage<CommentMade> said(DecisionId of, int sequence, Act act) {
        CommentMade comment =
                new CommentMade(
                        of, new CommentId(NewId.next()), "Said as number " + sequence, null, act);
        return new GenericDomainEventMessage<>("Decision", of.value(), sequence, comment);
    }

    /** In turns, so that none is measured while the JVM compiles more than for another. */
    private void opening(List<IssueId> rooms) {
        Page page = browsers.window(stage.address(), Browsers.DESKTOP, ColorScheme.LIGHT);
        page.setDefaultTimeout(180_000);
        stage.signIn(page, Stage.CONTRACTOR, address(rooms.getFirst()));
        for (int i = 0; i < WARM; i++) {
            served(page, rooms.get(i % rooms.size()));
        }
        List<List<Double>> served =
                rooms.stream().<List<Double>>map(room -> new ArrayList<>()).toList();
        for (int i = 0; i < OPENED; i++) {
            for (int at = 0; at < rooms.size(); at++) {
                served.get(at).add(served(page, rooms.get(at)));
            }
        }
        page.close();
        for (int at = 0; at < rooms.size(); at++) {
            System.out.printf(
                    Locale.ROOT,
                    "%,6d events: opened in %.0f ms (p95 %.0f), read anew in %.0f ms%n",
                    SIZES.get(at),
                    part(served.get(at), 0.5),
                    part(served.get(at), 0.95),
                    anew(rooms.get(at)));
        }
        figure("openP95", part(served.get(SIZES.indexOf(LARGE)), 0.95), "ms");
        double growth = Math.log(part(served.getLast(), 0.5) / part(served.getFirst(), 0.5));
        figure("growthExponent", growth / Math.log(SIZES.getLast() / SIZES.getFirst()), "ratio");
    }

    /** Milliseconds to read all of a room's events and make it of them. */
    private double anew(IssueId room) {
        long begun = System.nanoTime();
        new Rooms(stage.bean(History.class), stage.bean(Contracts.class)).room(room);
        return (System.nanoTime() - begun) / 1e6;
    }

    /** Milliseconds of the server's to open a room's page. */
    private static double served(Page page, IssueId room) {
        page.navigate(address(room));
        page.locator(".so-far li").first().waitFor(THERE);
        return ((Number) page.evaluate(SERVED)).doubleValue();
    }

    /** Fifty open pages: what each holds of the heap, and what one event sends to each of them. */
    private void viewers(IssueId room) throws Exception {
        try (Tap tap = new Tap(stage.port())) {
            long before = used();
            List<Page> pages = new ArrayList<>();
            for (int i = 0; i < VIEWERS; i++) {
                pages.add(viewer(tap, room));
            }
            figure("heapPerViewer", (used() - before) / 1024.0 / VIEWERS, "KiB");
            tap.forget();
            for (int i = 0; i < EVENTS; i++) {
                String words = "Event " + i;
                say(room, words);
                pages.forEach(page -> page.waitForFunction(SAID, words));
            }
            figure("bytesPerViewerEvent", tap.pushed() / (double) EVENTS / VIEWERS, "B");
            pages.forEach(Page::close);
        }
    }

    private Page viewer(Tap tap, IssueId room) {
        Page page = browsers.window(tap.address(), Browsers.PHONE, ColorScheme.LIGHT);
        page.setDefaultTimeout(180_000);
        stage.signIn(page, Stage.CONTRACTOR, address(room));
        page.locator(".so-far li").first().waitFor(THERE);
        return page;
    }

    private void say(IssueId room, String words) {
        stage.bean(Desk.class)
                .act(
                        Stage.caller(Stage.LANDLORD),
                        new ContractId("repairs"),
                        act ->
                                new MakeComment(
                                        Rooms.decision(room, 1),
                                        new CommentId(NewId.next()),
                                        words,
                                        null,
                                        act));
    }

    /** What is in use once collecting finds nothing more that nobody holds. */
    private static long used() {
        long before;
        long now = inUse();
        do {
            before = now;
            System.gc();
            now = inUse();
        } while (now < before * 0.99);
        return now;
    }

    private static long inUse() {
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    private static String address(IssueId issue) {
        return "/" + RoomNavigation.to(issue);
    }

    private static double part(List<Double> values, double share) {
        List<Double> sorted = values.stream().sorted(Comparator.naturalOrder()).toList();
        return sorted.get((int) Math.ceil(share * sorted.size()) - 1);
    }

    private static void figure(String what, double value, String unit) {
        System.out.printf(Locale.ROOT, "figure room/%s %.2f %s%n", what, value, unit);
    }
}
