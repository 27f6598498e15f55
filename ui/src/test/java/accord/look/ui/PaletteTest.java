package accord.look.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What a typed word finds, and of how much. */
class PaletteTest {
    private final List<Way> issues = new ArrayList<>();
    private final List<Way> contracts = new ArrayList<>();
    private final Palette palette =
            new Palette(
                    List.of(new Post("Contracts", 20, contracts), new Post("Issues", 10, issues)),
                    List.of());

    private record Post(String heading, int order, List<Way> ways) implements Signpost {}

    @Test
    void every_word_that_was_typed_stands_in_the_name_or_in_what_it_belongs_to() {
        issues.add(new Way("Boilers fail", "City repairs", "issues/a"));
        issues.add(new Way("Damp after rain", "City repairs", "issues/b"));
        palette.open();
        assertThat(found("city BOIL")).containsExactly("Boilers fail");
        assertThat(found("city")).containsExactly("Boilers fail", "Damp after rain");
        assertThat(found("lifts")).isEmpty();
    }

    @Test
    void what_begins_with_the_word_comes_first_and_kinds_keep_their_order() {
        contracts.add(new Way("Heating", "", "contracts/a"));
        issues.add(new Way("No heating", "", "issues/a"));
        issues.add(new Way("Heating fails", "", "issues/b"));
        palette.open();
        assertThat(found("heat")).containsExactly("Heating fails", "No heating", "Heating");
    }

    @Test
    void of_very_many_a_few_are_shown() {
        IntStream.range(0, 1_000)
                .forEach(i -> issues.add(new Way("Issue " + i, "", "issues/" + i)));
        palette.open();
        assertThat(found("issue")).hasSize(6);
        assertThat(found("issue 99"))
                .containsExactly(
                        "Issue 99",
                        "Issue 990",
                        "Issue 991",
                        "Issue 992",
                        "Issue 993",
                        "Issue 994");
    }

    @Test
    void nothing_is_known_before_it_opens_and_after_it_closed() {
        issues.add(new Way("Boilers fail", "", "issues/a"));
        assertThat(found("boil")).isEmpty();
        palette.open();
        palette.close();
        assertThat(found("boil")).isEmpty();
    }

    private List<String> found(String typed) {
        return palette.find(typed).stream()
                .flatMap(some -> some.ways().stream())
                .map(Way::name)
                .toList();
    }
}
