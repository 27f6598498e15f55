package accord.repairs.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import accord.contract.ContractSide;
import accord.contract.ContractTerms;
import accord.contract.Scope;
import accord.contract.SideKind;
import accord.contract.ui.Chairs;
import accord.member.SideId;
import accord.repairs.Capacity;
import accord.repairs.query.Workload;
import accord.text.InvalidInput;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.NumberField;
import com.vaadin.flow.component.textfield.TextArea;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CapacityTest {
    private static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);
    private static final SideId CITY = new SideId("city");
    private static final SideId FIRM = new SideId("firm");

    private final UI page = new UI(); // held here: what is current is held weakly

    @BeforeEach
    void a_page() {
        UI.setCurrent(page);
    }

    @AfterEach
    void no_page() {
        UI.setCurrent(null);
    }

    @Test
    void the_same_for_some_weeks_is_said_by_hand_from_any_day_of_the_first() {
        CapacityForm form = new CapacityForm(List.of("Heat"), "Heat", MONDAY.plusDays(3));
        field(form, IntegerField.class, "For how many weeks?").setValue(2);
        field(form, NumberField.class, "How many a week?").setValue(240.0);
        field(form, NumberField.class, "How many repairs does that allow?").setValue(80.0);
        assertThat(form.said())
                .containsExactly(
                        new Capacity("Heat", MONDAY, Capacity.Unit.HOURS, 240, 80),
                        new Capacity("Heat", MONDAY.plusWeeks(1), Capacity.Unit.HOURS, 240, 80));
    }

    @Test
    void what_is_missing_is_refused_by_its_field() {
        CapacityForm form = new CapacityForm(List.of(), null, MONDAY);
        assertThatThrownBy(form::said).extracting("field").isEqualTo("amount");
        field(form, IntegerField.class, "For how many weeks?").setValue(0);
        assertThatThrownBy(form::said).extracting("field").isEqualTo("weeks");
    }

    @Test
    void lines_go_before_the_fields_and_their_faults_are_theirs() {
        CapacityForm form = new CapacityForm(List.of(), null, MONDAY);
        TextArea lines =
                field(form, TextArea.class, "A line a week: trade, week, unit, amount, repairs");
        lines.setValue("Heat,2026-03-02,people,3,12");
        assertThat(form.said())
                .containsExactly(new Capacity("Heat", MONDAY, Capacity.Unit.PEOPLE, 3, 12));
        lines.setValue("nonsense");
        assertThatThrownBy(form::said)
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("line 1 must have trade")
                .extracting("field")
                .isEqualTo("lines");
    }

    @Test
    void what_is_said_of_coming_weeks_is_drawn_and_names_stand_apart() {
        Map<SideId, Double> able = Map.of(CITY, 30.0, FIRM, 31.0);
        Workload load =
                new Workload(
                        List.of(new Workload.Week(MONDAY, 60, Map.of())),
                        List.of(new Workload.Week(MONDAY.plusWeeks(1), 0, able)),
                        60,
                        9,
                        null,
                        null);
        Matcher names =
                Pattern.compile("able-name\" x=\"[0-9.]+\" y=\"([0-9.]+)\"")
                        .matcher(new WorkloadBars(load, chairs()).svg());
        List<Double> heights =
                names.results().map(found -> Double.valueOf(found.group(1))).sorted().toList();
        assertThat(heights).hasSize(2);
        assertThat(heights.getLast() - heights.getFirst()).isGreaterThanOrEqualTo(11);
        assertThat(WorkloadBars.table(load, chairs()))
                .contains("<th scope=\"row\">9 March 2026</th><td class=\"num\">–</td>")
                .contains("<td class=\"num\">30</td><td class=\"num\">31</td>");
    }

    private static Chairs chairs() {
        return Chairs.of(
                new ContractTerms(
                        "Repairs",
                        List.of(
                                new ContractSide(CITY, "City", SideKind.LANDLORD),
                                new ContractSide(FIRM, "Firm", SideKind.CONTRACTOR)),
                        Scope.EVERYTHING,
                        LocalDate.of(2026, 1, 1),
                        LocalDate.of(2030, 1, 1),
                        ZoneOffset.UTC));
    }

    private static <T extends Component> T field(CapacityForm form, Class<T> kind, String label) {
        return within(form.form())
                .filter(kind::isInstance)
                .map(kind::cast)
                .filter(each -> label.equals(each.getElement().getProperty("label")))
                .findFirst()
                .orElseThrow();
    }

    private static Stream<Component> within(Component part) {
        return Stream.concat(Stream.of(part), part.getChildren().flatMap(CapacityTest::within));
    }
}
