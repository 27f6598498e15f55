package accord.live.ui;

import accord.Browsers;
import accord.issue.IssueId;
import com.microsoft.playwright.options.ColorScheme;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

/** People before browsers, all of them on one Accord. */
abstract class Journey extends AtBrowsers {
    static Stage stage;

    Sitter landlord;
    Sitter contractor;

    @BeforeAll
    static void set() {
        stage = Stage.set();
    }

    @AfterAll
    static void strike() throws Exception {
        close(stage);
    }

    /**
     * Both in the room of one issue, where they work out a response.
     *
     * @param width of the contractor's window; the landlord is at a desktop
     */
    void sit(int width) {
        IssueId issue = stage.raise("Heating requests trebled", "60 in a week.");
        String address = "/" + RoomNavigation.to(issue);
        landlord =
                Sitter.of(
                        browsers,
                        stage,
                        Stage.LANDLORD,
                        Browsers.DESKTOP,
                        ColorScheme.LIGHT,
                        address);
        contractor = Sitter.of(browsers, stage, Stage.CONTRACTOR, width, ColorScheme.DARK, address);
        landlord.press("Work out a response together").press("Ask the sides").closed();
        contractor.sees("No proposal yet");
    }
}
