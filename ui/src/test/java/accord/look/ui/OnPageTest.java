package accord.look.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class OnPageTest {
    private final List<String> done = new ArrayList<>();

    @Test
    void on_a_page_that_was_left_nothing_is_done_and_nobody_is_stopped() {
        UI left = new UI();
        OnPage.run(left, () -> done.add("shown"));
        OnPage.run(left, () -> done.add("shown"), () -> done.add("tidied"));
        assertThat(done).containsExactly("tidied");
    }
}
