package accord.look.ui;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProseTest {

    @Test
    void shows_markdown() {
        assertThat(Prose.html("Homes **without** heat\n\n- first\n- second"))
                .contains("<strong>without</strong>")
                .contains("<li>first</li>");
    }

    @Test
    void links_lead_away_without_a_word_of_where_from() {
        assertThat(Prose.html("[see](https://example.org/a?b=1)"))
                .contains("href=\"https://example.org/a?b&#61;1\"")
                .contains("noopener")
                .contains("noreferrer");
    }

    @Test
    void headings_stand_below_those_of_the_page() {
        assertThat(Prose.html("# Plan")).contains("<h4>Plan</h4>");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "<img src=x onerror=alert(1)>",
                "[x](javascript:alert(1))",
                "![x](https://example.org/track.png)",
                "<a href=\"javascript:alert(1)\">x</a>",
                "[x](data:text/html;base64,PHNjcmlwdD4=)"
            })
    void does_nobody_any_harm(String hostile) {
        assertThat(Prose.html(hostile))
                .doesNotContain("<script")
                .doesNotContain("<img")
                .doesNotContain("href=\"javascript")
                .doesNotContain("href=\"data");
    }
}
