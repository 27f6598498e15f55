package accord.live.ui;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

/** People before browsers, on two Accords with one database. */
abstract class TwoNodesJourney extends AtBrowsers {
    static TwoNodes nodes;

    Sitter landlord;
    Sitter contractor;

    @BeforeAll
    static void start() {
        nodes = TwoNodes.inMemory();
    }

    @AfterAll
    static void stop() throws Exception {
        close(nodes);
    }
}
