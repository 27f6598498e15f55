package accord.decision.ui;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DifferencesTest {

    @Test
    void words_that_came_and_went_are_marked_within_their_paragraph() {
        assertThat(Differences.html("The rest within 48 hours.", "The rest within 24 hours."))
                .contains("<del>48</del>")
                .contains("<ins>24</ins>")
                .startsWith("<p>");
    }

    @Test
    void an_added_item_of_a_list_stays_an_item() {
        String html = Differences.html("- first\n- third\n", "- first\n- second\n- third\n");
        assertThat(html).contains("<li><ins>second</ins></li>");
        assertThat(html.split("<li>", -1)).hasSize(4);
    }

    @Test
    void a_removed_paragraph_is_struck_as_a_paragraph() {
        assertThat(Differences.html("One stays.\n\nTwo goes.", "One stays."))
                .contains("<del>Two goes.</del>");
    }

    @Test
    void equal_texts_have_no_marks() {
        assertThat(Differences.html("Same *words*.", "Same *words*."))
                .isEqualTo("<p>Same <em>words</em>.</p>\n");
    }

    @Test
    void nothing_that_somebody_writes_becomes_a_tag_or_a_mark() {
        String html = Differences.html("", "<img src=x onerror=alert(1)> \ue000not a mark\ue001");
        assertThat(html).doesNotContain("<img").doesNotContain("<ins>not a mark");
    }
}
