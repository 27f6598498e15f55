package accord.live.ui;

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
}
