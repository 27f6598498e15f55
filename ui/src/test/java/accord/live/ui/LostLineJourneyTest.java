package accord.live.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import accord.Browsers;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.BoundingBox;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The line to Accord is lost: that is said where one looks, and nothing else is lost with it. */
class LostLineJourneyTest extends Journey {

    @Test
    void who_is_offline_reads_so_keeps_what_they_write_and_catches_up() {
        sit(Browsers.PHONE);
        contractor.in("Talk").page().context().setOffline(true);
        Locator said = contractor.page().locator(".v-status-message");
        assertThat(said).containsText("What you write is kept");
        assertThat(said).hasCSS("opacity", "1");
        standsWhole(said, Browsers.PHONE);
        contractor.findsNoFault();
        contractor.write("Say something", "Written meanwhile").press("Send");
        landlord.write("Say something", "Said meanwhile").press("Send").sees("Said meanwhile");
        contractor.page().context().setOffline(false);
        landlord.sees("Written meanwhile");
        contractor.sees("Said meanwhile").sees("Written meanwhile");
        assertThat(said).hasCSS("opacity", "0");
        Pattern written = Pattern.compile("^Written meanwhile$");
        assertThat(contractor.page().locator(".said-list").getByText(written)).hasCount(1);
    }

    @Test
    void who_is_signed_out_elsewhere_reads_so_wherever_they_are_on_the_page() {
        sit(Browsers.PHONE);
        contractor.in("Evidence").page().evaluate("scrollTo(0, document.body.scrollHeight)");
        contractor.page().context().clearCookies();
        Locator said = contractor.page().locator(".v-system-error");
        assertThat(said).containsText("You are signed out here");
        assertThat(said).isInViewport();
        standsWhole(said, Browsers.PHONE);
    }

    private static void standsWhole(Locator said, int width) {
        BoundingBox box = said.boundingBox();
        assertThat(box.x).isNotNegative();
        assertThat(box.y).isNotNegative();
        assertThat(box.x + box.width).isLessThanOrEqualTo(width);
        assertThat(box.height).isBetween(20.0, 200.0);
    }
}
