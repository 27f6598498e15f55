package accord.look.ui;

import static org.assertj.core.api.Assertions.assertThat;

import accord.text.InvalidInput;
import org.junit.jupiter.api.Test;

class ProblemsTest {
    @Test
    void names_keep_their_capitals_beside_a_field() {
        InvalidInput wrong = new InvalidInput("week", "must be a Monday, in UTC");
        assertThat(Problems.beside(wrong)).isEqualTo("Must be a Monday, in UTC.");
    }
}
