package accord.repairs.csv;

import static org.assertj.core.api.Assertions.assertThat;

import accord.contract.ContractId;
import accord.repairs.Backlog;
import accord.repairs.Call;
import accord.repairs.Cell;
import accord.repairs.Counts;
import accord.repairs.Holidays;
import accord.repairs.ImportId;
import accord.repairs.Incident;
import accord.repairs.IncidentSearch;
import accord.repairs.Kind;
import accord.repairs.KnownCause;
import accord.repairs.RepairRequest;
import accord.repairs.Surge;
import accord.repairs.SurgeSearch;
import accord.repairs.Tellings;
import accord.repairs.Week;
import accord.repairs.query.Mapping;
import accord.repairs.query.Reading.Taken;
import accord.repairs.query.RequestFormat;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What happened in Boston in the second half of 2011, as the importer and the detector tell it. */
class BostonStoriesTest {
    private static final ContractId CONTRACT = new ContractId("boston");
    private static final ZoneId BOSTON = ZoneId.of("America/New_York");
    private static final String HEAT = "Heat - Excessive  Insufficient";
    private static final String LIVING = "Unsatisfactory Living Conditions";

    @TempDir private Path folder;

    private final List<RepairRequest> requests = new ArrayList<>();

    @BeforeEach
    void read() throws IOException {
        Path file = folder.resolve("boston.csv");
        try (InputStream rows =
                Objects.requireNonNull(
                        getClass()
                                .getResourceAsStream(
                                        "/demonstration/inspectional_services_2011.csv"))) {
            Files.copy(rows, file);
        }
        try (RequestFormat.Rows rows =
                new CsvRequests()
                        .read(
                                file,
                                Mapping.of(Map.of("property", "site")),
                                BOSTON,
                                Instant.EPOCH)) {
            rows.forEachRemaining(row ->
                    requests.add(
                            Tellings.NONE
                                    .with(
                                            ((Taken) row).telling(),
                                            Instant.EPOCH,
                                            new ImportId("city"))
                                    .request()
                                    .orElseThrow()));
        }
    }

    private Counts demand(LocalDate lastDay) {
        Map<LocalDate, Map<Kind, List<Integer>>> moments = new HashMap<>();
        for (RepairRequest request : requests) {
            ZonedDateTime at = request.reportedAt().atZone(BOSTON);
            if (!at.toLocalDate().isAfter(lastDay)) {
                moments.computeIfAbsent(Week.of(at.toLocalDate()), w -> new HashMap<>())
                        .computeIfAbsent(request.kind(), k -> new ArrayList<>())
                        .add(Week.moment(at));
            }
        }
        List<Cell> cells = new ArrayList<>();
        moments.forEach((week, kinds) ->
                kinds.forEach((kind, all) ->
                        cells.add(new Cell(week, kind, all.stream().mapToInt(m -> m).toArray()))));
        return Counts.ofDemand(cells);
    }

    private List<Surge> surges(LocalDate lastDay) {
        return SurgeSearch.STANDARD.in(CONTRACT, demand(lastDay), 100);
    }

    @Test
    void every_row_is_taken() {
        assertThat(requests).hasSize(7_885);
        assertThat(requests).extracting(RepairRequest::reference).doesNotHaveDuplicates();
    }

    @Test
    void the_heating_season_is_one_surge_everywhere() {
        LocalDate sunday = LocalDate.of(2011, 10, 30);
        List<Surge> ofTheWeek =
                surges(sunday).stream().filter(surge -> surge.to().equals(sunday)).toList();
        assertThat(ofTheWeek).hasSize(1);
        Surge heat = ofTheWeek.getFirst();
        assertThat(heat.trade()).isEqualTo(HEAT);
        assertThat(heat.area()).isNull();
        assertThat(heat.from()).isEqualTo(LocalDate.of(2011, 10, 24));
        assertThat(heat.count()).isEqualTo(60);
        assertThat(heat.expected()).isBetween(3.0, 10.0);
        assertThat(heat.upper()).isLessThan(60);
        assertThat(KnownCause.of(heat, Holidays.in(BOSTON)))
                .containsExactly(KnownCause.HEATING_SEASON);
    }

    @Test
    void its_beginning_three_weeks_earlier_is_seen_too() {
        assertThat(surges(LocalDate.of(2011, 10, 9)))
                .filteredOn(surge -> HEAT.equals(surge.trade()))
                .singleElement()
                .satisfies(surge -> assertThat(surge.count()).isEqualTo(29));
    }

    @Test
    void the_day_on_which_leases_turn_over_is_found() {
        assertThat(surges(LocalDate.of(2011, 9, 4)))
                .filteredOn(surge -> surge.to().equals(LocalDate.of(2011, 9, 4)))
                .singleElement()
                .satisfies(surge -> {
                    assertThat(surge.trade()).isEqualTo("Rental Unit Delivery Conditions");
                    assertThat(surge.count()).isEqualTo(42);
                });
    }

    @Test
    void a_backlog_keyed_in_on_6_july_is_recognised_and_is_no_surge() {
        LocalDate sunday = LocalDate.of(2011, 8, 28);
        assertThat(surges(sunday)).noneMatch(surge -> LIVING.equals(surge.trade()));
        assertThat(demand(sunday).backlogs())
                .filteredOn(backlog -> backlog.trade().equals(LIVING))
                .singleElement()
                .satisfies(backlog -> {
                    assertThat(backlog.day()).isEqualTo(LocalDate.of(2011, 7, 6));
                    assertThat(backlog.from()).isEqualTo("11:10");
                    assertThat(backlog.to()).isEqualTo("11:30");
                })
                .extracting(Backlog::count)
                .satisfies(count -> assertThat(count).isBetween(275, 285));
    }

    @Test
    void ten_of_a_trade_that_had_forty_lately_are_no_surge_again() {
        assertThat(surges(LocalDate.of(2011, 10, 23)))
                .filteredOn(surge -> "Rental Unit Delivery Conditions".equals(surge.trade()))
                .extracting(Surge::from)
                .containsExactly(LocalDate.of(2011, 8, 29));
    }

    @Test
    void the_building_on_30_december_is_one_incident() {
        List<Incident> incidents =
                IncidentSearch.in(requests.stream().map(BostonStoriesTest::call).toList());
        assertThat(incidents)
                .filteredOn(i -> i.from().toLocalDate().equals(LocalDate.of(2011, 12, 30)))
                .singleElement()
                .satisfies(incident -> {
                    assertThat(incident.requests()).isEqualTo(12);
                    assertThat(incident.to().toLocalTime()).isBefore(LocalTime.of(14, 30));
                    assertThat(incident.expected()).isLessThan(0.1);
                });
        assertThat(incidents).hasSizeLessThan(10);
    }

    private static Call call(RepairRequest request) {
        LocalDateTime at = request.reportedAt().atZone(BOSTON).toLocalDateTime();
        return new Call(at, request.property(), request.kind().area());
    }

    @Test
    void half_a_year_has_few_surges() {
        assertThat(surges(LocalDate.of(2011, 12, 31))).hasSizeLessThan(10);
    }
}
