package accord.repairs;

import static org.assertj.core.api.Assertions.assertThat;

import accord.repairs.RepairsCommand.NoteSurges;
import accord.repairs.RepairsEvent.SurgeEnded;
import accord.repairs.RepairsEvent.SurgeGrew;
import accord.repairs.RepairsEvent.SurgeSeen;
import accord.repairs.RepairsEvent.SurgeWithdrawn;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.Test;

/** A surge that goes on for long, or through weeks in which the feed is silent, is one surge. */
class LongSurgesTest extends GivenFeed {
    private static final LocalDate SUNDAY = FIRST.plusDays(6);

    private final AggregateTestFixture<RepairsFeed> feed =
            new AggregateTestFixture<>(RepairsFeed.class);

    @Test
    void what_goes_on_for_longer_than_one_looks_back_keeps_its_beginning() {
        given("Heat", "North", 4, 6, 5, 3, 7, 5, 4, 6, 40, 41, 40, 42, 40, 41, 43, 40, 41, 40);
        List<Surge> known = List.of();
        for (int week = 9; week <= 18; week++) {
            known = found(week, known);
        }
        assertThat(known)
                .singleElement()
                .satisfies(surge -> {
                    assertThat(surge.from()).isEqualTo(FIRST.plusWeeks(8));
                    assertThat(surge.to()).isEqualTo(FIRST.plusWeeks(17).plusDays(6));
                    assertThat(surge.count()).isEqualTo(408);
                });
    }

    @Test
    void it_is_back_when_it_has_what_was_ordinary_before_it() {
        given("Heat", "North", 4, 6, 5, 3, 7, 5, 4, 6, 40, 41, 40, 42, 40, 41, 43, 9, 8, 7);
        List<Surge> known = List.of();
        for (int week = 9; week <= 18; week++) {
            List<Surge> found = found(week, known);
            known = found.isEmpty() ? known : found;
        }
        assertThat(known)
                .singleElement()
                .extracting(Surge::to)
                .isEqualTo(FIRST.plusWeeks(14).plusDays(6));
    }

    @Test
    void what_goes_on_after_it_ended_keeps_its_beginning_too() {
        given("Heat", "North", 4, 6, 5, 3, 7, 5, 4, 6, 40, 41, 40, 5, 44);
        Surge known = found(11, List.of()).getFirst();
        Feed ended =
                record(List.of(known)).after(new SurgeEnded(CONTRACT, known.id(), known.to(), ACT));
        LocalDate last = FIRST.plusWeeks(12);
        SurgeSearch search = SurgeSearch.STANDARD;
        assertThat(search.since(CONTRACT, Counts.ofDemand(cells), last, new Memory(), ended))
                .singleElement()
                .extracting(Surge::from)
                .isEqualTo(FIRST.plusWeeks(8));
    }

    @Test
    void one_from_before_a_feed_began_anew_is_no_part_of_it() {
        given("Heat", "North", 14, 16, 15, 13, 17, 15, 14, 16, 60, 15);
        Surge old = surge(FIRST.minusWeeks(40), SUNDAY.minusWeeks(40));
        assertThat(found(10, List.of(old)))
                .singleElement()
                .extracting(Surge::from)
                .isEqualTo(FIRST.plusWeeks(8));
    }

    @Test
    void a_silent_feed_does_not_part_what_goes_on_after_it() {
        given("Heat", "North", 14, 16, 15, 13, 17, 15, 14, 16, 60, 0, 0, 61);
        assertThat(found())
                .singleElement()
                .satisfies(surge -> {
                    assertThat(surge.from()).isEqualTo(FIRST.plusWeeks(8));
                    assertThat(surge.to()).isEqualTo(FIRST.plusWeeks(11).plusDays(6));
                });
    }

    @Test
    void weeks_of_silence_do_not_end_it_and_two_quiet_ones_do() {
        Surge surge = surge(FIRST, SUNDAY);
        Silence silence = new Silence(Set.of(FIRST.plusWeeks(1), FIRST.plusWeeks(2)));
        LocalDate silent = SUNDAY.plusWeeks(3);
        feed.given(new SurgeSeen(CONTRACT, surge, true, ACT))
                .when(new NoteSurges(CONTRACT, List.of(), silent, silence, ACT))
                .expectNoEvents();
        feed.given(new SurgeSeen(CONTRACT, surge, true, ACT))
                .when(new NoteSurges(CONTRACT, List.of(), silent.plusWeeks(1), silence, ACT))
                .expectEvents(new SurgeEnded(CONTRACT, surge.id(), SUNDAY, ACT));
        Surge after = surge(FIRST, silent);
        feed.given(new SurgeSeen(CONTRACT, surge, true, ACT))
                .when(new NoteSurges(CONTRACT, List.of(after), silent, silence, ACT))
                .expectEvents(new SurgeGrew(CONTRACT, after, ACT));
    }

    @Test
    void one_that_was_withdrawn_does_not_keep_a_later_one_from_being_news() {
        Surge wrong = surge(FIRST, SUNDAY);
        Surge real = surge(FIRST.plusWeeks(3), SUNDAY.plusWeeks(3));
        NoteSurges seen = new NoteSurges(CONTRACT, List.of(real), real.to(), Silence.NONE, ACT);
        ImportId taken = new ImportId("i1");
        feed.given(
                        new SurgeSeen(CONTRACT, wrong, true, ACT),
                        new SurgeEnded(CONTRACT, wrong.id(), wrong.to(), ACT))
                .when(seen)
                .expectEvents(new SurgeSeen(CONTRACT, real, false, ACT));
        feed.given(
                        new SurgeSeen(CONTRACT, wrong, true, ACT),
                        new SurgeWithdrawn(CONTRACT, wrong.id(), taken, ACT))
                .when(seen)
                .expectEvents(new SurgeSeen(CONTRACT, real, true, ACT));
    }

    /** Both are of one cause, and there is one quiet week between. */
    @Test
    void what_goes_on_from_two_surges_is_part_of_the_later_one() {
        Surge first = surge(FIRST, SUNDAY);
        Surge second = surge(FIRST.plusDays(17), FIRST.plusDays(23));
        Surge found = surge(FIRST.plusWeeks(2), SUNDAY.plusWeeks(3));
        assertThat(second.isOfSevenDays()).isTrue();
        assertThat(record(List.of(first, second)).known(found, Silence.NONE)).contains(second);
        assertThat(record(List.of(first)).known(found, Silence.NONE)).contains(first);
    }

    /** What one finds who looks when so many weeks are known. */
    private List<Surge> found(int weeks, List<Surge> known) {
        LocalDate end = FIRST.plusWeeks(weeks);
        Counts counts =
                Counts.ofDemand(cells.stream().filter(c -> c.week().isBefore(end)).toList());
        LocalDate last = end.minusWeeks(1);
        return SurgeSearch.STANDARD.since(CONTRACT, counts, last, new Memory(), record(known));
    }

    private static Surge surge(LocalDate from, LocalDate to) {
        return new Surge(
                SurgeId.of(CONTRACT, Level.trade("Heat"), from),
                "Heat",
                null,
                null,
                null,
                from,
                to,
                60,
                5,
                12,
                "short-history",
                Map.of(),
                List.of());
    }
}
