package accord.issue;

import static org.assertj.core.api.Assertions.assertThat;

import accord.issue.MeasureCommand.ContestMeasure;
import accord.issue.MeasureCommand.EndMeasure;
import accord.issue.MeasureCommand.NoteExpiry;
import accord.issue.MeasureCommand.RatifyMeasure;
import accord.issue.MeasureCommand.TakeMeasure;
import accord.issue.MeasureEvent.MeasureContested;
import accord.issue.MeasureEvent.MeasureEnded;
import accord.issue.MeasureEvent.MeasureExpired;
import accord.issue.MeasureEvent.MeasureRatified;
import accord.issue.MeasureEvent.MeasureTaken;
import accord.member.Act;
import accord.member.MemberId;
import accord.member.SideId;
import accord.text.InvalidInput;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** What sides do of duty, over random interleavings of three sides, a stranger and the clock. */
class MeasureProperties {
    private static final MeasuresId ID = MeasuresId.of(new IssueId("i"));
    private static final Instant START = Instant.parse("2026-01-05T09:00:00Z");
    private static final Set<SideId> SIDES =
            Set.of(new SideId("side1"), new SideId("side2"), new SideId("side3"));

    private record Step(Measures before, MeasureCommand command, List<MeasureEvent> events) {}

    @Property(tries = 500)
    void a_measure_is_on_record_at_once_with_reason_authority_and_end(@ForAll long seed) {
        for (Step step : play(seed)) {
            if (step.command() instanceof TakeMeasure c) {
                boolean may =
                        SIDES.contains(c.act().side())
                                && !c.reason().isBlank()
                                && !c.authority().isBlank()
                                && step.before().measure(c.measure()).isEmpty()
                                && c.expiresAt().isAfter(c.act().at())
                                && !c.expiresAt().isAfter(c.act().at().plus(Duration.ofDays(28)));
                assertThat(step.events().isEmpty()).isEqualTo(!may);
            }
        }
    }

    @Property(tries = 500)
    void nothing_moves_its_end_and_after_it_nobody_says_anything_of_it(@ForAll long seed) {
        List<MeasureEvent> events = events(play(seed));
        for (MeasureEvent event : events) {
            MeasureTaken taken = taken(events, event.measure());
            if (event instanceof MeasureExpired expired) {
                assertThat(expired.expiresAt()).isEqualTo(taken.expiresAt());
                assertThat(expired.act().at()).isAfterOrEqualTo(taken.expiresAt());
            } else {
                assertThat(event.act().at()).isBefore(taken.expiresAt());
            }
        }
        assertThat(
                        events.stream()
                                .filter(MeasureTaken.class::isInstance)
                                .map(MeasureEvent::measure))
                .doesNotHaveDuplicates();
    }

    @Property(tries = 500)
    void the_others_answer_and_the_taker_ends_and_each_of_them_only_while_it_holds(
            @ForAll long seed) {
        for (Step step : play(seed)) {
            for (MeasureEvent event : step.events()) {
                Measure measure = step.before().measure(event.measure()).orElse(null);
                switch (event) {
                    case MeasureTaken e -> assertThat(measure).isNull();
                    case MeasureRatified e -> answers(measure, e.act());
                    case MeasureContested e -> answers(measure, e.act());
                    case MeasureEnded e -> {
                        assertThat(measure.taken().act().side()).isEqualTo(e.act().side());
                        assertThat(measure.holds(e.act().at())).isTrue();
                    }
                    case MeasureExpired e -> assertThat(measure.over()).isFalse();
                }
            }
        }
    }

    @Property(tries = 500)
    void it_is_ratified_when_all_others_say_so_and_contested_while_one_does(@ForAll long seed) {
        Measures now = Measures.NONE;
        List<MeasureEvent> events = events(play(seed));
        for (MeasureEvent event : events) {
            now = now.after(event);
        }
        for (Measure measure : now.all()) {
            Instant early = measure.taken().expiresAt().minusMillis(1);
            List<Boolean> last = new ArrayList<>();
            for (SideId side : SIDES) {
                events.stream()
                        .filter(e -> e.measure().equals(measure.taken().measure()))
                        .filter(e -> e.act().side().equals(side))
                        .filter(e -> e instanceof MeasureRatified || e instanceof MeasureContested)
                        .reduce((a, b) -> b)
                        .ifPresent(e -> last.add(e instanceof MeasureRatified));
            }
            Measure.Status expected =
                    measure.ended() != null
                            ? Measure.Status.ENDED
                            : measure.expired()
                                    ? Measure.Status.EXPIRED
                                    : last.contains(false)
                                            ? Measure.Status.CONTESTED
                                            : last.size() == 2
                                                    ? Measure.Status.RATIFIED
                                                    : Measure.Status.UNANSWERED;
            assertThat(measure.status(early)).isEqualTo(expected);
            assertThat(measure.status(measure.taken().expiresAt()))
                    .isIn(Measure.Status.ENDED, Measure.Status.EXPIRED);
        }
    }

    private static void answers(Measure measure, Act act) {
        assertThat(measure.others()).contains(act.side());
        assertThat(measure.over()).isFalse();
        assertThat(measure.holds(act.at())).isTrue();
    }

    private static MeasureTaken taken(List<MeasureEvent> events, MeasureId id) {
        return events.stream()
                .filter(e -> e instanceof MeasureTaken && e.measure().equals(id))
                .map(MeasureTaken.class::cast)
                .findFirst()
                .orElseThrow();
    }

    private static List<MeasureEvent> events(List<Step> steps) {
        return steps.stream().flatMap(step -> step.events().stream()).toList();
    }

    private static List<Step> play(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        List<Step> steps = new ArrayList<>();
        Measures state = Measures.NONE;
        for (int move = 1; move <= 40; move++) {
            MeasureCommand command = move(random, move);
            List<MeasureEvent> events = List.of();
            try {
                events = Duties.decide(state, command);
            } catch (MeasureRefused refused) {
                assertThat(refused.sentence()).matches("[A-Z].*\\.");
                assertThat(refused.reason()).isNotNull();
            } catch (InvalidInput bad) {
                assertThat(bad.field()).isIn("reason", "authority", "expiresAt");
            }
            steps.add(new Step(state, command, events));
            for (MeasureEvent event : events) {
                state = state.after(event);
            }
        }
        return steps;
    }

    private static MeasureCommand move(SplittableRandom random, int move) {
        Instant now = START.plus(Duration.ofMinutes(move));
        MeasureId id = new MeasureId("m" + random.nextInt(6));
        String words = random.nextInt(12) == 0 ? " " : "Gas smells";
        SideId side = new SideId("side" + (1 + random.nextInt(4)));
        Act act = new Act(new MemberId("x" + random.nextInt(20)), side, now);
        return switch (random.nextInt(8)) {
            case 0, 1 ->
                    new TakeMeasure(
                            ID,
                            id,
                            SIDES,
                            "Make safe",
                            words,
                            random.nextInt(12) == 0 ? "" : "Duty of care",
                            random.nextInt(10) == 0
                                    ? now.plus(Duration.ofDays(29))
                                    : now.plus(Duration.ofMinutes(random.nextInt(20))),
                            act);
            case 2, 3 -> new RatifyMeasure(ID, id, null, act);
            case 4, 5 -> new ContestMeasure(ID, id, words, act);
            case 6 -> new EndMeasure(ID, id, words, act);
            default -> new NoteExpiry(ID, id, Act.ofAccord(now));
        };
    }
}
