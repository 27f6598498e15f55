package accord.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import accord.contract.ContractSide;
import accord.contract.SideKind;
import accord.decision.Fields;
import accord.decision.Filled;
import accord.decision.Rung;
import accord.decision.Template;
import accord.member.SideId;
import accord.text.InvalidInput;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LadderTableTest {
    private static final SideId CITY = new SideId("city");
    private static final SideId FIRM = new SideId("firm");
    private static final List<ContractSide> SIDES =
            List.of(
                    new ContractSide(CITY, "City Homes", SideKind.LANDLORD),
                    new ContractSide(FIRM, "Fixers", SideKind.CONTRACTOR));

    @Test
    void a_row_for_each_side_makes_a_rung() {
        assertThat(
                        read(
                                row("Managers", "City Homes", "Ann", "3 days"),
                                row("Managers", "fixers", "Bob", ""),
                                row("Directors", "Fixers", "Dee", "1 week"),
                                row("", "City Homes", "Eve", "7 days")))
                .containsExactly(
                        new Rung("Managers", Map.of(CITY, "Ann", FIRM, "Bob"), 72),
                        new Rung("Directors", Map.of(CITY, "Eve", FIRM, "Dee"), 168));
    }

    @Test
    void a_row_can_be_for_every_side_and_a_side_can_have_two_people() {
        assertThat(
                        read(
                                row("Managers", "every side", "Contract manager", "48h"),
                                row("Managers", "Fixers", "Bob", "")))
                .containsExactly(
                        new Rung(
                                "Managers",
                                Map.of(CITY, "Contract manager", FIRM, "Contract manager, Bob"),
                                48));
    }

    @Test
    void a_protocol_without_a_ladder_has_none() {
        assertThat(read()).isEmpty();
        assertThat(LadderTable.rungs(Fields.NONE, SIDES)).isEmpty();
    }

    @Test
    void no_side_is_left_out() {
        refused("Fixers on “Managers”", row("Managers", "City Homes", "Ann", "3 days"));
    }

    @Test
    void what_cannot_be_read_is_said_with_its_row() {
        refused("row 1 says “soon”", row("Managers", "all", "Ann", "soon"));
        refused("row 1 says “0 days”", row("Managers", "all", "Ann", "0 days"));
        refused("row 1 says “91 days”", row("Managers", "all", "Ann", "91 days"));
        refused("row 1 says “Nobody”", row("Managers", "Nobody", "Ann", "1 day"));
        refused("row 1 who it is", row("Managers", "all", "", "1 day"));
        refused("rung in row 1", row("", "all", "Ann", "1 day"));
        refused("how long the time box of “Managers” is", row("Managers", "all", "Ann", ""));
        refused(
                "row 2 has another",
                row("Managers", "City Homes", "Ann", "1 day"),
                row("Managers", "Fixers", "Bob", "2 days"));
    }

    @Test
    void it_has_six_rungs_at_most() {
        List<List<String>> seven =
                IntStream.range(0, 7)
                        .mapToObj(n -> row("Rung " + n, "all", "Ann", "1 day"))
                        .toList();
        assertThat(LadderTable.rungs(fields(seven.subList(0, 6)), SIDES)).hasSize(6);
        assertThatThrownBy(() -> LadderTable.rungs(fields(seven), SIDES))
                .hasMessageContaining("at most 6");
    }

    @SafeVarargs
    private static void refused(String why, List<String>... rows) {
        assertThatThrownBy(() -> read(rows))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        wrong -> assertThat(wrong.field()).isEqualTo("fields.ladder"))
                .hasMessageContaining(why);
    }

    @SafeVarargs
    private static List<Rung> read(List<String>... rows) {
        return LadderTable.rungs(fields(List.of(rows)), SIDES);
    }

    private static Fields fields(List<List<String>> rows) {
        return new Fields(Template.PROTOCOL, List.of(Filled.table("ladder", rows)));
    }

    private static List<String> row(String... cells) {
        return List.of(cells);
    }
}
