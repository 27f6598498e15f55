package accord.look.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SealTest {
    private static final String HASH = "7f3a91c2".repeat(8);
    private static final Chair LANDLORD = new Chair(1, "Landlord", "L");
    private static final Chair CONTRACTOR = new Chair(2, "Contractor", "C");

    @Test
    void an_arc_fills_in_the_colour_of_the_side_that_consents() {
        Seal seal = new Seal(List.of(LANDLORD, CONTRACTOR), Set.of(CONTRACTOR), 3, HASH);
        assertThat(seal.svg(64))
                .contains("class=\"side-2 arc\"")
                .contains("class=\"side-1 arc open\"")
                .contains(">v3</text>");
        assertThat(seal.words())
                .isEqualTo("Seal open: the contractor has consented, the landlord not yet");
    }

    @Test
    void closes_with_the_first_characters_of_the_hash_when_all_have_consented() {
        Seal seal = new Seal(List.of(LANDLORD, CONTRACTOR), Set.of(LANDLORD, CONTRACTOR), 3, HASH);
        assertThat(seal.closed()).isTrue();
        assertThat(seal.mark()).isEqualTo("7f3a 91c2");
        assertThat(seal.svg(64)).doesNotContain("open");
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 7, 12})
    void has_one_arc_for_each_side(int sides) {
        List<Chair> chairs =
                IntStream.rangeClosed(1, sides)
                        .mapToObj(n -> new Chair(n, "Side " + n, "S" + n))
                        .toList();
        String svg = new Seal(chairs, Set.of(), 1, HASH).svg(64);
        assertThat(svg.split("<path ", -1)).hasSize(sides + 1);
    }

    @Test
    void a_name_cannot_break_out_of_it() {
        Chair hostile = new Chair(1, "\"><script>", "X");
        assertThat(new Seal(List.of(hostile, CONTRACTOR), Set.of(), 1, HASH).svg(64))
                .doesNotContain("<script>");
        assertThat(new Seal(List.of(hostile, CONTRACTOR), Set.of(CONTRACTOR), 1, HASH).svg(64))
                .doesNotContain("<script>");
    }
}
