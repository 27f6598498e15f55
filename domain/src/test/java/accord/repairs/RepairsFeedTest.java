package accord.repairs;

import static org.assertj.core.api.Assertions.assertThat;

import accord.contract.ContractId;
import accord.member.Act;
import accord.member.MemberId;
import accord.member.SideId;
import accord.repairs.RepairsCommand.NoteSurges;
import accord.repairs.RepairsCommand.RecordImport;
import accord.repairs.RepairsEvent.RequestsImported;
import accord.repairs.RepairsEvent.SurgeEnded;
import accord.repairs.RepairsEvent.SurgeGrew;
import accord.repairs.RepairsEvent.SurgeSeen;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RepairsFeedTest {
    private static final ContractId CONTRACT = new ContractId("northfield");
    private static final Act ACT =
            new Act(new MemberId("ann"), new SideId("landlord"), Instant.EPOCH);
    private static final LocalDate MONDAY = LocalDate.of(2011, 10, 24);
    private static final LocalDate SUNDAY = MONDAY.plusDays(6);

    private final AggregateTestFixture<RepairsFeed> feed =
            new AggregateTestFixture<>(RepairsFeed.class);

    private static Surge surge(@Nullable String area, LocalDate from, LocalDate to) {
        SurgeId id = SurgeId.of(CONTRACT, new Level("Heat", area), from);
        return new Surge(
                id, "Heat", area, from, to, 60, 4.6, 27, "short-history", Map.of(), List.of());
    }

    private static Import imported(String id) {
        return new Import(
                new ImportId(id), "Desk", "0".repeat(64), 3, 0, 0, 1, MONDAY, MONDAY.plusDays(2));
    }

    private static NoteSurges found(LocalDate lastDay, Surge... surges) {
        return new NoteSurges(CONTRACT, List.of(surges), lastDay, ACT);
    }

    @Test
    void an_import_goes_on_record_once() {
        feed.givenNoPriorActivity()
                .when(new RecordImport(CONTRACT, imported("i1"), ACT))
                .expectEvents(new RequestsImported(CONTRACT, imported("i1"), ACT));
        feed.given(new RequestsImported(CONTRACT, imported("i1"), ACT))
                .when(new RecordImport(CONTRACT, imported("i1"), ACT))
                .expectNoEvents();
    }

    @Test
    void a_surge_of_the_last_four_weeks_is_news_and_an_older_one_is_history() {
        Surge now = surge(null, MONDAY, SUNDAY);
        feed.given(new RequestsImported(CONTRACT, imported("i1"), ACT))
                .when(found(SUNDAY.plusDays(28), now))
                .expectEvents(
                        new SurgeSeen(CONTRACT, now, true, ACT),
                        new SurgeEnded(CONTRACT, now.id(), SUNDAY, ACT));
        feed.given(new RequestsImported(CONTRACT, imported("i1"), ACT))
                .when(found(SUNDAY.plusDays(29), now))
                .expectEvents(
                        new SurgeSeen(CONTRACT, now, false, ACT),
                        new SurgeEnded(CONTRACT, now.id(), SUNDAY, ACT));
    }

    @Test
    void one_cause_is_news_once() {
        Surge earlier = surge(null, MONDAY.minusWeeks(3), SUNDAY.minusWeeks(3));
        Surge now = surge(null, MONDAY, SUNDAY);
        feed.given(new RequestsImported(CONTRACT, imported("i1"), ACT))
                .when(found(SUNDAY, earlier, now))
                .expectEvents(
                        new SurgeSeen(CONTRACT, earlier, false, ACT),
                        new SurgeSeen(CONTRACT, now, true, ACT),
                        new SurgeEnded(CONTRACT, earlier.id(), earlier.to(), ACT));
        feed.given(
                        new RequestsImported(CONTRACT, imported("i1"), ACT),
                        new SurgeSeen(CONTRACT, earlier, true, ACT),
                        new SurgeEnded(CONTRACT, earlier.id(), earlier.to(), ACT))
                .when(found(SUNDAY, earlier, now))
                .expectEvents(new SurgeSeen(CONTRACT, now, false, ACT));
    }

    @Test
    void what_is_seen_again_is_no_news() {
        Surge now = surge(null, MONDAY, SUNDAY);
        feed.given(new SurgeSeen(CONTRACT, now, true, ACT))
                .when(found(SUNDAY, now))
                .expectNoEvents();
    }

    @Test
    void the_next_week_adds_to_the_surge_under_its_id() {
        Surge first = surge("Dorchester", MONDAY, SUNDAY);
        Surge grown = surge(null, MONDAY.plusWeeks(2), SUNDAY.plusWeeks(2));
        feed.given(new SurgeSeen(CONTRACT, first, true, ACT))
                .when(found(SUNDAY.plusWeeks(2), grown))
                .expectEvents(new SurgeGrew(CONTRACT, grown.as(first.id()), ACT));
    }

    @Test
    void a_surge_elsewhere_is_another_one() {
        Surge here = surge("Dorchester", MONDAY, SUNDAY);
        Surge there = surge("Roxbury", MONDAY, SUNDAY);
        feed.given(new SurgeSeen(CONTRACT, here, true, ACT))
                .when(found(SUNDAY, here, there))
                .expectEvents(new SurgeSeen(CONTRACT, there, true, ACT));
    }

    @Test
    void it_ends_after_two_quiet_weeks_and_no_sooner() {
        Surge now = surge(null, MONDAY, SUNDAY);
        feed.given(new SurgeSeen(CONTRACT, now, true, ACT))
                .when(found(SUNDAY.plusDays(13)))
                .expectNoEvents();
        feed.given(new SurgeSeen(CONTRACT, now, true, ACT))
                .when(found(SUNDAY.plusDays(14)))
                .expectEvents(new SurgeEnded(CONTRACT, now.id(), SUNDAY, ACT));
    }

    @Test
    void the_same_cause_and_week_have_the_same_id_for_ever() {
        assertThat(surge(null, MONDAY, SUNDAY).id())
                .isEqualTo(surge(null, MONDAY, SUNDAY.plusWeeks(1)).id())
                .isNotEqualTo(surge("Dorchester", MONDAY, SUNDAY).id());
    }
}
