package accord.repairs.query;

import static org.assertj.core.api.Assertions.assertThat;

import accord.contract.ContractId;
import accord.member.SideId;
import accord.repairs.Capacity;
import accord.repairs.Cell;
import accord.repairs.Counts;
import accord.repairs.Field;
import accord.repairs.Kind;
import accord.repairs.Level;
import accord.repairs.RepairRequest;
import accord.repairs.query.RequestStore.Kept;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class WorkloadsTest {
    private static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);
    private static final LocalDate LAST_DAY = MONDAY.plusDays(4);
    private static final SideId FIRM = new SideId("firm");

    private static RequestStore store(int open) {
        return store(Collections.nCopies(open, request("")));
    }

    private static RepairRequest request(String status) {
        return new RepairRequest(
                "crm",
                "1",
                Instant.EPOCH,
                new Kind("Heat", "North"),
                Map.of(Field.STATUS, status),
                Map.of());
    }

    private static RequestStore store(List<RepairRequest> requests) {
        List<Kept> kept = requests.stream().map(each -> new Kept("", each)).toList();
        return (RequestStore)
                Proxy.newProxyInstance(
                        RequestStore.class.getClassLoader(),
                        new Class<?>[] {RequestStore.class},
                        (store, method, given) ->
                                method.isDefault()
                                        ? InvocationHandler.invokeDefault(store, method, given)
                                        : kept);
    }

    @Test
    void weeks_to_come_are_there_up_to_the_last_of_which_something_is_said() {
        Workload load = workload(hours(MONDAY.plusWeeks(1), 80), hours(MONDAY.plusWeeks(3), 40));
        assertThat(load.coming())
                .containsExactly(
                        new Workload.Week(MONDAY.plusWeeks(1), 0, Map.of(FIRM, 80.0)),
                        new Workload.Week(MONDAY.plusWeeks(2), 0, Map.of()),
                        new Workload.Week(MONDAY.plusWeeks(3), 0, Map.of(FIRM, 40.0)));
        assertThat(load.weeks()).hasSize(1);
    }

    @Test
    void where_nothing_is_said_of_them_there_are_none() {
        assertThat(workload(hours(MONDAY, 80)).coming()).isEmpty();
    }

    @Test
    void a_backlog_clears_by_what_is_said_of_each_week_and_then_by_what_was_said_last() {
        assertThat(backlog(100, hours(MONDAY, 40), hours(MONDAY.plusWeeks(1), 20)).clear())
                .isEqualTo(LAST_DAY.plusDays(2).plusDays(31));
    }

    @Test
    void a_backlog_of_which_nobody_has_said_anything_this_week_clears_nobody_knows_when() {
        assertThat(backlog(100, hours(MONDAY.plusWeeks(1), 20)).clear()).isNull();
    }

    @Test
    void what_its_status_says_to_be_done_is_not_open_though_nobody_says_when() {
        List<RepairRequest> requests =
                Stream.of("Completed", "Cancelled", "Closed", "Not completed", "Open", "")
                        .map(WorkloadsTest::request)
                        .toList();
        assertThat(workload(store(requests), cells(), hours(MONDAY, 40)).open()).isEqualTo(3);
    }

    @Test
    void a_backlog_keyed_in_at_once_is_asked_for_and_not_expected_to_come_again() {
        List<Cell> cells = new ArrayList<>();
        for (int week = 0; week < 5; week++) {
            cells.add(
                    new Cell(
                            MONDAY.plusWeeks(week), new Kind("Heat", "North"), new int[] {7, 700}));
        }
        for (String area : List.of("North", "South")) {
            Kind late = new Kind("Heat", area, "Late", "");
            cells.add(new Cell(MONDAY.plusWeeks(2), late, new int[10]));
        }
        Workload load = workload(store(0), cells, hours(MONDAY, 40));
        assertThat(load.weeks()).extracting(Workload.Week::asked).containsExactly(2, 2, 22, 2, 2);
        assertThat(load.arriving()).isEqualTo(2.0);
    }

    /** Three for each repair. */
    private static Capacity hours(LocalDate week, int repairs) {
        return new Capacity("", week, Capacity.Unit.HOURS, 3 * repairs, repairs);
    }

    private static Workload workload(Capacity... said) {
        return backlog(0, said);
    }

    private static Workload backlog(int open, Capacity... said) {
        return workload(store(open), cells(), said);
    }

    private static List<Cell> cells() {
        return List.of(new Cell(MONDAY, new Kind("Heat", "North"), new int[] {0, 700}));
    }

    private static Workload workload(RequestStore store, List<Cell> cells, Capacity... said) {
        Counts counts = Counts.ofDemand(cells);
        return new Workloads(store)
                .of(
                        new ContractId("c"),
                        Level.EVERYTHING,
                        MONDAY,
                        counts,
                        Map.of(FIRM, List.of(said)));
    }
}
