package accord.demonstration.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import accord.contract.query.Contracts;
import accord.contract.query.NotFound;
import accord.contract.query.NotPermitted;
import accord.demonstration.query.Cast;
import accord.demonstration.query.Demonstration;
import accord.demonstration.query.DemonstrationOver;
import accord.demonstration.query.FirstStart;
import accord.demonstration.query.Story;
import accord.issue.query.IssueSummary;
import accord.issue.query.Issues;
import accord.member.query.Caller;
import accord.repairs.Level;
import accord.repairs.SeenWeek;
import accord.repairs.query.ImportReport;
import accord.repairs.query.RequestStore.Kept;
import accord.repairs.query.SurgeSummary;
import accord.repairs.query.Surges;
import accord.start.query.FirstPageNeed;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.FilterType;

/** The demonstration from its first start to the end of its data, on the whole application. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.MOCK,
        properties = {"accord.data=memory", "accord.demo=true"})
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class DemonstrationTest {
    private static final Caller LANDLORD = Cast.caller(Cast.LENA);
    private static final Caller CONTRACTOR = Cast.caller(Cast.CARL);
    private static final Caller AUDITOR = Cast.caller(Cast.AISHA);
    private static final Caller OUTSIDER = Cast.caller(Cast.PEOPLE.getLast());
    private static final String HEAT = "Heat - Excessive  Insufficient";

    @Autowired private List<FirstPageNeed> needs;
    @Autowired private FirstStart first;
    @Autowired private Demonstration demonstration;
    @Autowired private Contracts contracts;
    @Autowired private Surges surges;
    @Autowired private Issues issues;

    private void isThere() {
        await().atMost(Duration.ofMinutes(1))
                .until(() -> needs.stream().allMatch(FirstPageNeed::isMet));
    }

    private Story story() {
        return demonstration.story(LANDLORD).orElseThrow();
    }

    private SurgeSummary heat() {
        return surges.of(LANDLORD, Cast.CONTRACT).stream()
                .filter(surge -> HEAT.equals(surge.trade()))
                .reduce((earlier, later) -> later)
                .orElseThrow();
    }

    @Test
    @Order(1)
    void the_first_thing_seen_is_the_heating_surge_of_the_week_that_ended_last_sunday() {
        isThere();
        LocalDate present = story().present();
        assertThat(present.getDayOfWeek()).isEqualTo(DayOfWeek.SUNDAY);
        assertThat(present)
                .isBefore(LocalDate.now(java.time.ZoneOffset.UTC).plusDays(1))
                .isAfter(LocalDate.now(java.time.ZoneOffset.UTC).minusDays(9));
        assertThat(story().sentence()).contains("%,d weeks".formatted(story().weeks()));
        assertThat(heat().area()).isNull();
        assertThat(heat().count()).isEqualTo(60);
        assertThat(heat().to()).isEqualTo(present);
        assertThat(heat().recent()).isTrue();
        assertThat(issues.ofSurge(heat().id().value())).isPresent();
        List<IssueSummary> open = issues.open(CONTRACTOR, Cast.CONTRACT, 10);
        assertThat(open)
                .filteredOn(issue -> issue.title().startsWith("Heat"))
                .singleElement()
                .satisfies(issue -> assertThat(issue.title()).contains("60 requests"));
    }

    @Test
    @Order(2)
    void its_evidence_can_be_looked_at_and_comes_out_the_same() {
        isThere();
        assertThat(surges.recompute(AUDITOR, Cast.CONTRACT, heat().id()).identical()).isTrue();
        List<Kept> behind = surges.requests(CONTRACTOR, Cast.CONTRACT, heat().id(), null, 100);
        assertThat(behind).hasSize(60);
        assertThat(behind).allMatch(kept -> kept.request().kind().trade().equals(HEAT));
        List<SeenWeek> weeks =
                surges.chart(LANDLORD, Cast.CONTRACT, Level.trade(HEAT), 100).weeks();
        assertThat(weeks).hasSize(18);
        assertThat(weeks.getLast().count()).isEqualTo(60);
    }

    @Test
    @Order(3)
    void the_auditor_reads_and_the_outsider_finds_nothing() {
        isThere();
        assertThat(contracts.state(Cast.CONTRACT).mayAudit(Cast.AISHA.id())).isTrue();
        assertThat(surges.of(AUDITOR, Cast.CONTRACT)).isNotEmpty();
        assertThat(demonstration.story(OUTSIDER)).isEmpty();
        assertThatThrownBy(() -> surges.of(OUTSIDER, Cast.CONTRACT)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> demonstration.letAWeekPass(OUTSIDER)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> demonstration.letAWeekPass(AUDITOR))
                .isInstanceOf(NotPermitted.class);
    }

    @Test
    @Order(4)
    void starting_again_makes_nothing_twice() {
        isThere();
        Story before = story();
        first.bringIn();
        assertThat(story()).isEqualTo(before);
        assertThat(surges.imports(LANDLORD, Cast.CONTRACT)).hasSize(1);
    }

    @Test
    @Order(5)
    void a_week_passes_with_its_requests_and_what_was_closed_in_it() {
        isThere();
        LocalDate before = story().present();
        ImportReport week = demonstration.letAWeekPass(CONTRACTOR);
        assertThat(week.accepted()).isEqualTo(233);
        assertThat(week.updated()).isPositive();
        assertThat(week.rejectedCount()).isZero();
        assertThat(story().present()).isEqualTo(before.plusWeeks(1));
        await().untilAsserted(() -> assertThat(heat().to()).isEqualTo(story().present()));
        assertThat(heat().count()).isEqualTo(102);
    }

    @Test
    @Order(6)
    void weeks_pass_until_the_data_ends() {
        isThere();
        while (!story().over()) {
            demonstration.letAWeekPass(LANDLORD);
        }
        assertThat(
                        surges.imports(LANDLORD, Cast.CONTRACT).stream()
                                .mapToLong(i -> i.accepted())
                                .sum())
                .isEqualTo(7_885);
        assertThatThrownBy(() -> demonstration.letAWeekPass(LANDLORD))
                .isInstanceOf(DemonstrationOver.class)
                .hasMessageContaining("December 2011");
    }

    @Configuration
    @EnableAutoConfiguration
    @ComponentScan(
            basePackages = "accord",
            excludeFilters =
                    @ComponentScan.Filter(type = FilterType.REGEX, pattern = ".*Test(\\$.*)?"))
    static class House {}
}
