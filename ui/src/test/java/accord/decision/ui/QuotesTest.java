package accord.decision.ui;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class QuotesTest {

    @Test
    void marked_words_are_found_as_they_are_written() {
        assertThat(Quotes.find("It approves **orders** up to £750.", "approves orders up to £750"))
                .contains("approves **orders** up to £750");
    }

    @Test
    void words_over_the_end_of_a_line_are_found() {
        assertThat(Quotes.find("the next\ntwo weekends", "next two")).contains("next\ntwo");
    }

    @Test
    void words_that_are_not_there_are_not_found() {
        assertThat(Quotes.find("the next two weekends", "three")).isEmpty();
        assertThat(Quotes.find("the next two weekends", "  ")).isEmpty();
    }
}
