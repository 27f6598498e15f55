package accord.decision;

import static org.assertj.core.api.Assertions.assertThat;

import accord.decision.Climb.Move;
import accord.decision.DecisionCommand.GiveConsent;
import accord.decision.DecisionCommand.NoteTimeBox;
import accord.decision.DecisionCommand.ProposeExtension;
import accord.decision.DecisionEvent.ConsentGiven;
import accord.decision.DecisionEvent.DecisionAgreed;
import accord.decision.DecisionEvent.DecisionEscalated;
import accord.decision.DecisionEvent.ExtensionProposed;
import accord.decision.DecisionEvent.TimeBoxExtended;
import accord.decision.DecisionEvent.TimeBoxRanOut;
import accord.member.Act;
import accord.member.MemberId;
import accord.member.SideId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.statistics.Statistics;

/** That time moves who sees to a decision, and never what anybody agreed to. */
class LadderProperties {

    @Provide
    Arbitrary<List<Integer>> seeds() {
        return Arbitraries.integers().withoutEdgeCases().list().ofMinSize(20).ofMaxSize(70);
    }

    @Property(tries = 3_000)
    void nothing_is_agreed_without_every_sides_consent_to_the_same_version(
            @ForAll @IntRange(min = 2, max = 4) int sides,
            @ForAll @IntRange(min = 0, max = 4) int rungs,
            @ForAll("seeds") List<Integer> seeds) {
        List<DecisionEvent> events = Climb.play(sides, rungs, seeds).events();
        for (int i = 0; i < events.size(); i++) {
            if (events.get(i) instanceof DecisionAgreed agreed) {
                Map<String, Integer> standing = Climb.standing(events.subList(0, i));
                assertThat(standing).hasSize(sides);
                assertThat(standing.values())
                        .allMatch(v -> Math.abs(v) == agreed.version())
                        .anyMatch(v -> v > 0);
                assertThat(events.get(i - 1).act()).isEqualTo(agreed.act());
            }
        }
        boolean agreed = events.stream().anyMatch(DecisionAgreed.class::isInstance);
        boolean climbed = events.stream().anyMatch(DecisionEscalated.class::isInstance);
        Statistics.collect(agreed ? "agreed" : "open", climbed ? "climbed" : "stayed");
    }

    @Property(tries = 500)
    void whatever_time_does_every_other_move_has_the_same_outcome(
            @ForAll @IntRange(min = 2, max = 4) int sides,
            @ForAll @IntRange(min = 0, max = 4) int rungs,
            @ForAll("seeds") List<Integer> seeds) {
        List<List<DecisionEvent>> with = others(Climb.play(sides, rungs, seeds, command -> true));
        List<List<DecisionEvent>> without =
                others(Climb.play(sides, rungs, seeds, command -> !Climb.isOfTime(command)));
        assertThat(with).isEqualTo(without);
    }

    @Property(tries = 500)
    void it_climbs_rung_by_rung_each_for_as_long_as_was_agreed(
            @ForAll @IntRange(min = 0, max = 4) int rungs, @ForAll("seeds") List<Integer> seeds) {
        List<Integer> climbed = new ArrayList<>();
        List<Instant> ranOut = new ArrayList<>();
        for (DecisionEvent event : Climb.play(2, rungs, seeds).events()) {
            switch (event) {
                case TimeBoxRanOut e -> {
                    assertThat(e.act().at()).isAfterOrEqualTo(e.deadline());
                    ranOut.add(e.deadline());
                }
                case DecisionEscalated e -> {
                    assertThat(e.ranOut()).isEqualTo(ranOut.getLast());
                    assertThat(e.until())
                            .isEqualTo(e.act().at().plus(Duration.ofHours(6L * e.rung())));
                    climbed.add(e.rung());
                }
                default -> {}
            }
        }
        assertThat(climbed)
                .isEqualTo(IntStream.rangeClosed(1, climbed.size()).boxed().toList())
                .hasSizeLessThanOrEqualTo(rungs);
        assertThat(ranOut).doesNotHaveDuplicates().isSorted();
    }

    @Property(tries = 500)
    void what_is_noted_twice_happens_once(
            @ForAll @IntRange(min = 0, max = 4) int rungs, @ForAll("seeds") List<Integer> seeds) {
        for (Move move : Climb.play(2, rungs, seeds).moves()) {
            if (move.command() instanceof NoteTimeBox noted && !move.events().isEmpty()) {
                DecisionState after = after(move);
                NoteTimeBox again =
                        new NoteTimeBox(
                                noted.decision(),
                                move.before().timeBox().until(),
                                noted.ladder(),
                                noted.act());
                assertThat(Laws.decide(after, again)).isEmpty();
            }
        }
    }

    @Property(tries = 500)
    void it_gets_longer_only_when_every_side_names_the_same_time(
            @ForAll @IntRange(min = 2, max = 3) int sides, @ForAll("seeds") List<Integer> seeds) {
        Map<String, Instant> named = new HashMap<>();
        for (Move move : Climb.play(sides, 2, seeds).moves()) {
            for (DecisionEvent event : move.events()) {
                switch (event) {
                    case ExtensionProposed e -> named.put(e.act().side().value(), e.until());
                    case DecisionEscalated e -> named.clear();
                    case TimeBoxExtended e -> {
                        assertThat(move.command()).isInstanceOf(ProposeExtension.class);
                        assertThat(named).hasSize(sides);
                        assertThat(named.values()).allMatch(e.until()::equals);
                        assertThat(e.until()).isAfter(e.from()).isAfter(e.act().at());
                        named.clear();
                    }
                    default -> {}
                }
            }
        }
    }

    @Property(tries = 500)
    void at_the_top_it_stays_open_and_any_side_can_still_consent(
            @ForAll("seeds") List<Integer> seeds) {
        for (Move move : Climb.play(2, 1, seeds).moves()) {
            DecisionState after = after(move);
            if (after.agreed() != null || !after.timeBoxOver()) {
                continue;
            }
            Proposal proposal = after.proposals().getFirst();
            for (SideId side : after.sides()) {
                if (!proposal.stands().containsKey(side)
                        && proposal.openObjectionOf(side).isEmpty()) {
                    GiveConsent consent =
                            new GiveConsent(
                                    move.command().decision(),
                                    proposal.id(),
                                    proposal.current().number(),
                                    proposal.current().hash(),
                                    null,
                                    new Act(new MemberId("m"), side, move.command().act().at()));
                    assertThat(Laws.decide(after, consent))
                            .first()
                            .isInstanceOf(ConsentGiven.class);
                }
            }
        }
    }

    private static List<List<DecisionEvent>> others(Climb climb) {
        return climb.moves().stream()
                .filter(move -> !Climb.isOfTime(move.command()))
                .map(Move::events)
                .toList();
    }

    private static DecisionState after(Move move) {
        DecisionState after = move.before();
        for (DecisionEvent event : move.events()) {
            after = after.after(event);
        }
        return after;
    }
}
