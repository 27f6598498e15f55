package accord.repairs;

import static org.assertj.core.api.Assertions.assertThat;

import accord.contract.ContractId;
import accord.member.Act;
import accord.member.MemberId;
import accord.member.SideId;
import accord.repairs.RepairsCommand.NoteCause;
import accord.repairs.RepairsCommand.NoteSurgeOver;
import accord.repairs.RepairsCommand.NoteSurges;
import accord.repairs.RepairsCommand.RecordImport;
import accord.repairs.RepairsCommand.SaveMapping;
import accord.repairs.RepairsCommand.ShareSeason;
import accord.repairs.RepairsCommand.TakeBackImport;
import accord.repairs.RepairsCommand.WithdrawSurges;
import accord.repairs.RepairsCommand.WithholdSeason;
import accord.repairs.RepairsEvent.CapacityStated;
import accord.repairs.RepairsEvent.CauseNoted;
import accord.repairs.RepairsEvent.ImportTakenBack;
import accord.repairs.RepairsEvent.MappingSaved;
import accord.repairs.RepairsEvent.RequestsImported;
import accord.repairs.RepairsEvent.SeasonShared;
import accord.repairs.RepairsEvent.SeasonWithheld;
import accord.repairs.RepairsEvent.SurgeEnded;
import accord.repairs.RepairsEvent.SurgeGrew;
import accord.repairs.RepairsEvent.SurgeOver;
import accord.repairs.RepairsEvent.SurgeSeen;
import accord.repairs.RepairsEvent.SurgeWithdrawn;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
                id,
                "Heat",
                area,
                null,
                null,
                from,
                to,
                60,
                4.6,
                27,
                "short-history",
                Map.of(),
                List.of());
    }

    private static Import imported(String id) {
        return new Import(
                new ImportId(id), "Desk", "0".repeat(64), 3, 0, 0, 1, MONDAY, MONDAY.plusDays(2));
    }

    private static NoteSurges found(LocalDate lastDay, Surge... surges) {
        return new NoteSurges(CONTRACT, List.of(surges), lastDay, Silence.NONE, ACT);
    }

    @Test
    void a_side_shares_the_seasons_once_and_withholds_them_again() {
        feed.givenNoPriorActivity()
                .when(new ShareSeason(CONTRACT, ACT))
                .expectEvents(new SeasonShared(CONTRACT, ACT));
        feed.given(new SeasonShared(CONTRACT, ACT))
                .when(new ShareSeason(CONTRACT, ACT))
                .expectNoEvents();
        feed.given(new SeasonShared(CONTRACT, ACT))
                .when(new WithholdSeason(CONTRACT, ACT))
                .expectEvents(new SeasonWithheld(CONTRACT, ACT));
        Act others = new Act(new MemberId("carl"), new SideId("fixers"), Instant.EPOCH);
        feed.given(new SeasonShared(CONTRACT, others))
                .when(new WithholdSeason(CONTRACT, ACT))
                .expectNoEvents();
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
    void an_import_is_taken_back_once_and_only_one_that_there_was() {
        TakeBackImport back =
                new TakeBackImport(CONTRACT, new ImportId("i1"), 3, 0, MONDAY, "Last year's", ACT);
        ImportTakenBack done =
                new ImportTakenBack(CONTRACT, new ImportId("i1"), 3, 0, MONDAY, "Last year's", ACT);
        RequestsImported imported = new RequestsImported(CONTRACT, imported("i1"), ACT);
        feed.given(imported).when(back).expectEvents(done);
        feed.given(imported, done).when(back).expectException(RepairsRefused.class);
        feed.given(new RequestsImported(CONTRACT, imported("i2"), ACT))
                .when(back)
                .expectException(RepairsRefused.class);
    }

    @Test
    void a_surge_that_was_withdrawn_is_told_again_when_it_is_seen_again() {
        Surge surge = surge(null, MONDAY, SUNDAY);
        SurgeSeen seen = new SurgeSeen(CONTRACT, surge, true, ACT);
        ImportId taken = new ImportId("i1");
        SurgeWithdrawn withdrawn = new SurgeWithdrawn(CONTRACT, surge.id(), taken, ACT);
        WithdrawSurges withdraw = new WithdrawSurges(CONTRACT, Set.of(surge.id()), taken, ACT);
        feed.given(seen).when(withdraw).expectEvents(withdrawn);
        feed.given(seen, withdrawn).when(withdraw).expectNoEvents();
        feed.given(seen, withdrawn)
                .when(found(SUNDAY, surge))
                .expectEvents(new SurgeGrew(CONTRACT, surge, ACT));
    }

    @Test
    void what_was_seen_in_an_import_that_was_taken_back_says_by_whom_and_why() {
        Surge surge = surge(null, MONDAY, SUNDAY);
        ImportTakenBack back =
                new ImportTakenBack(CONTRACT, new ImportId("i1"), 3, 0, MONDAY, "Last year's", ACT);
        TakenBack told = new TakenBack(imported("i1"), "Last year's", ACT);
        Feed before =
                Feed.EMPTY
                        .after(new RequestsImported(CONTRACT, imported("i1"), ACT))
                        .after(new SurgeSeen(CONTRACT, surge, true, ACT))
                        .after(back);
        assertThat(before.undone().of(surge.id())).isEmpty();
        Feed after =
                before.after(new SurgeWithdrawn(CONTRACT, surge.id(), new ImportId("i1"), ACT));
        assertThat(after.undone().of(surge.id())).contains(told);
        assertThat(after.surges()).containsKey(surge.id());
        assertThat(after.takenBack(MONDAY.plusDays(2), SUNDAY)).containsExactly(told);
        assertThat(after.takenBack(MONDAY.plusDays(3), SUNDAY)).isEmpty();
        assertThat(after.after(new SurgeGrew(CONTRACT, surge, ACT)).undone().of(surge.id()))
                .isEmpty();
    }

    @Test
    void a_surge_is_over_once_and_only_when_its_intake_is_back() {
        Surge surge = surge(null, MONDAY, SUNDAY);
        Aftermath left = new Aftermath(SUNDAY.plusWeeks(3), 13, 8, 9, null, 4, true);
        SurgeSeen seen = new SurgeSeen(CONTRACT, surge, true, ACT);
        SurgeEnded back = new SurgeEnded(CONTRACT, surge.id(), SUNDAY, ACT);
        SurgeOver over = new SurgeOver(CONTRACT, surge.id(), left, ACT);
        NoteSurgeOver note = new NoteSurgeOver(CONTRACT, surge.id(), left, ACT);
        feed.given(seen).when(note).expectNoEvents();
        feed.given(seen, back).when(note).expectEvents(over);
        feed.given(seen, back, over).when(note).expectNoEvents();
        SurgeGrew grew = new SurgeGrew(CONTRACT, surge, ACT);
        feed.given(seen, back, over, grew).when(note).expectNoEvents();
        feed.given(seen, back, over, grew, back).when(note).expectEvents(over);
        SurgeWithdrawn withdrawn =
                new SurgeWithdrawn(CONTRACT, surge.id(), new ImportId("i1"), ACT);
        feed.given(seen, back, withdrawn).when(note).expectNoEvents();
    }

    @Test
    void a_known_cause_is_noted_of_a_surge_that_there_was() {
        Surge surge = surge(null, MONDAY, SUNDAY);
        NoteCause frost = new NoteCause(CONTRACT, surge.id(), Cause.WEATHER, true, "Frost", ACT);
        feed.given(new SurgeSeen(CONTRACT, surge, true, ACT))
                .when(frost)
                .expectEvents(
                        new CauseNoted(CONTRACT, surge.id(), Cause.WEATHER, true, "Frost", ACT));
        feed.given(new RequestsImported(CONTRACT, imported("i1"), ACT))
                .when(frost)
                .expectException(RepairsRefused.class);
    }

    @Test
    void a_later_word_on_the_same_week_goes_before_an_earlier_one() {
        Capacity first = new Capacity("Heat", MONDAY, Capacity.Unit.HOURS, 240, 80);
        Capacity later = new Capacity("Heat", MONDAY, Capacity.Unit.HOURS, 300, 100);
        Capacity people = new Capacity("Heat", MONDAY, Capacity.Unit.PEOPLE, 6, 60);
        Feed state =
                Feed.EMPTY
                        .after(new CapacityStated(CONTRACT, List.of(first, people), ACT))
                        .after(new CapacityStated(CONTRACT, List.of(later), ACT));
        assertThat(state.notes().capacities().get(ACT.side()))
                .containsExactlyInAnyOrder(later, people);
    }

    @Test
    void how_a_source_is_read_goes_on_record_when_it_changes() {
        Map<String, String> said = Map.of("trade", "Discipline");
        MappingSaved saved = new MappingSaved(CONTRACT, "desk", said, ACT);
        SaveMapping save = new SaveMapping(CONTRACT, "desk", said, ACT);
        feed.givenNoPriorActivity().when(save).expectEvents(saved);
        feed.given(saved).when(save).expectNoEvents();
    }

    @Test
    void the_interval_of_an_excess_widens_with_the_weeks_before_it() {
        assertThat(Excess.of(steady(2)).low()).isGreaterThan(Excess.of(steady(9)).low());
        Excess excess = Excess.of(steady(2));
        assertThat(excess.most()).isEqualTo(50);
        assertThat(excess.low()).isLessThan(50).isPositive();
        assertThat(excess.high() - 50).isEqualTo(50 - excess.low());
    }

    /** Sixty where ten were expected, after weeks that missed what was expected by so many. */
    private static Surge steady(int off) {
        List<SeenWeek> weeks = new java.util.ArrayList<>();
        for (int week = 8; week > 0; week--) {
            int count = week % 2 == 0 ? 10 + off : 10 - off;
            weeks.add(new SeenWeek(MONDAY.minusWeeks(week), count, 10.0, 18.0, false));
        }
        weeks.add(new SeenWeek(MONDAY, 60, 10.0, 18.0, true));
        SurgeId id = SurgeId.of(CONTRACT, Level.trade("Heat"), MONDAY);
        return new Surge(
                id,
                "Heat",
                null,
                null,
                null,
                MONDAY,
                SUNDAY,
                60,
                10,
                18,
                "short-history",
                Map.of(),
                weeks);
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
