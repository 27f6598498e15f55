package accord.live.ui;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import accord.Browsers;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;

/** People before browsers; one browser for a class, and skipped where none is installed. */
abstract class AtBrowsers {
    private static final int PATIENCE = 30_000;

    static Browsers browsers;

    @BeforeAll
    static void openBrowsers() {
        assumeTrue(Browsers.installed(), "no Chromium is installed: browsers are not tried");
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE);
        browsers = Browsers.start();
    }

    @AfterEach
    void leavePages() {
        browsers.leavePages();
    }

    @AfterAll
    static void closeBrowsers() throws Exception {
        close(browsers);
    }

    /** Where it was opened at all. */
    static void close(@Nullable AutoCloseable opened) throws Exception {
        if (opened != null) {
            opened.close();
        }
    }
}
