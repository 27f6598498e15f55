package accord;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.CheckedNode;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.TimeoutError;
import com.microsoft.playwright.options.ColorScheme;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Debian's Chromium, driven by Playwright; one browser for a test class, a context for each person
 * who sits before it.
 */
public final class Browsers implements AutoCloseable {
    /** A desktop's and a phone's width, in pixels. */
    public static final int DESKTOP = 1280;

    public static final int PHONE = 390;

    private static final List<String> FLAGS =
            List.of(
                    "--no-sandbox",
                    "--disable-gpu",
                    "--disable-quic",
                    "--no-first-run",
                    "--disable-background-networking",
                    "--disable-component-update",
                    "--disable-sync",
                    "--lang=en-GB");

    /** What can be read on a page, words that are wrapped in one line. */
    private static final String READ =
            "document.body.innerText.replace(/\\s+/g, ' ').toLowerCase()";

    /** Playwright's own assertions look once a second when something takes longer than one. */
    private static final Page.WaitForFunctionOptions OFTEN =
            new Page.WaitForFunctionOptions().setPollingInterval(40);

    private static final Set<String> GRAVE = Set.of("serious", "critical");

    private final Playwright playwright;
    private final Browser browser;

    private Browsers(Playwright playwright, Browser browser) {
        this.playwright = playwright;
        this.browser = browser;
    }

    /** Whether a browser is installed; where none is, tests say so and are skipped. */
    public static boolean installed() {
        return Files.isExecutable(chromium());
    }

    public static Browsers start() {
        Playwright playwright =
                Playwright.create(
                        new Playwright.CreateOptions()
                                .setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        Browser browser =
                playwright
                        .chromium()
                        .launch(
                                new BrowserType.LaunchOptions()
                                        .setExecutablePath(chromium())
                                        .setArgs(FLAGS));
        return new Browsers(playwright, browser);
    }

    /** A fresh window, signed in as nobody. */
    public Page window(String address, int width, ColorScheme scheme) {
        BrowserContext context =
                browser.newContext(
                        new Browser.NewContextOptions()
                                .setBaseURL(address)
                                .setLocale("en-GB")
                                .setTimezoneId("Europe/London")
                                .setViewportSize(width, width == PHONE ? 844 : 900)
                                .setHasTouch(width == PHONE)
                                .setColorScheme(scheme));
        return context.newPage();
    }

    /** Leaves all pages; those that stay open would go on drawing what happens elsewhere. */
    public void leavePages() {
        browser.contexts().stream()
                .flatMap(context -> context.pages().stream())
                .forEach(Browsers::leave);
    }

    private static void leave(Page page) {
        try {
            page.evaluate("setTimeout(() => location = 'about:blank')");
        } catch (PlaywrightException onItsWay) {
            return; // to another page or away: it is left without being asked
        }
    }

    /**
     * Waits until words can be read on a page, in whatever case.
     *
     * @throws AssertionError where they never can, with all that can
     */
    public static void sees(Page page, String words) {
        waits(page, READ + ".includes(words)", words, "never seen");
    }

    /** Waits until words can be read nowhere on a page. */
    public static void seesNoMore(Page page, String words) {
        waits(page, "!" + READ + ".includes(words)", words, "still seen");
    }

    private static void waits(Page page, String until, String words, String otherwise) {
        try {
            page.waitForFunction("words => " + until, words.toLowerCase(Locale.ROOT), OFTEN);
        } catch (TimeoutError late) {
            throw new AssertionError(
                    "%s: %s%n%s".formatted(otherwise, words, page.innerText("body")), late);
        }
    }

    /**
     * Puts this machine's servers before its browsers, as if these were elsewhere; run by root,
     * Chromium puts itself before everything. Each thread has a place of its own in that order.
     * Where it cannot be changed, things stay as they are.
     */
    public static void giveWay() throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("renice", "-n", "10", "-p"));
        ProcessHandle.current().descendants().flatMap(Browsers::threads).forEach(command::add);
        new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
    }

    /** Their numbers; a process's own where the machine does not tell them. */
    private static Stream<String> threads(ProcessHandle process) {
        String[] tasks = new File("/proc/" + process.pid() + "/task").list();
        return tasks == null ? Stream.of(Long.toString(process.pid())) : Stream.of(tasks);
    }

    /** What axe finds on a page that is serious or critical, a line each; best none. */
    public static List<String> violations(Page page) {
        return new AxeBuilder(page)
                        .setLegacyMode(
                                true) // it has no frames: no window of its own is needed for those
                        .analyze()
                        .getViolations()
                        .stream()
                        .filter(rule -> GRAVE.contains(rule.getImpact()))
                        .flatMap(Browsers::lines)
                        .toList();
    }

    private static Stream<String> lines(Rule rule) {
        return rule.getNodes().stream()
                .map((CheckedNode node) ->
                        "%s: %s %s".formatted(rule.getId(), rule.getHelp(), node.getHtml()));
    }

    private static Path chromium() {
        return Path.of(System.getProperty("accord.chromium", "/usr/bin/chromium"));
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
