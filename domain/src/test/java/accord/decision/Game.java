package accord.decision;

import accord.decision.DecisionCommand.OpenDecision;
import accord.member.Act;
import accord.member.MemberId;
import accord.member.SideId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One interleaving of what sides, outsiders and Accord try, and what came of it. */
record Game(List<Step> steps, List<DecisionEvent> events) {
    static final Instant START = Instant.parse("2026-01-05T09:00:00Z");
    static final SideId OUTSIDER = new SideId("outsider");
    private static final DecisionId DECISION = new DecisionId("d");

    /**
     * A command and what came of it: events, or what was thrown.
     *
     * @param known how many events had happened before
     */
    record Step(
            DecisionState before,
            int known,
            DecisionCommand command,
            List<DecisionEvent> events,
            @Nullable RuntimeException thrown,
            DecisionState after) {

        boolean was(Class<? extends DecisionCommand> kind) {
            return kind.isInstance(command);
        }

        @Override
        public String toString() {
            return "\n  " + command + "\n    -> " + (thrown == null ? events : thrown);
        }
    }

    /**
     * Plays a game.
     *
     * @param minutes how long the time box is, 0 for none
     * @param temper what most moves are
     * @param seeds each decides about one move
     */
    static Game play(
            int sides, boolean hats, int minutes, Moves.Temper temper, List<Integer> seeds) {
        List<Step> steps = new ArrayList<>();
        List<DecisionEvent> events = new ArrayList<>();
        Step last = step(DecisionState.NONE, 0, opening(sides, hats, minutes));
        for (int move = 1; ; move++) {
            steps.add(last);
            events.addAll(last.events());
            if (move > seeds.size()) {
                return new Game(List.copyOf(steps), List.copyOf(events));
            }
            Chance chance =
                    new Chance(last.after(), last.command().act().at(), seeds.get(move - 1), move);
            last = step(last.after(), events.size(), new Moves(chance, temper).next());
        }
    }

    @Override
    public String toString() {
        return steps.toString();
    }

    /** What the clerk knew before a step. */
    Ledger before(Step step) {
        return new Ledger(events.subList(0, step.known()));
    }

    /** What the clerk knew after a step. */
    Ledger after(Step step) {
        return new Ledger(events.subList(0, step.known() + step.events().size()));
    }

    List<Step> steps(Class<? extends DecisionCommand> kind) {
        return steps.stream().filter(step -> step.was(kind)).toList();
    }

    boolean agreed() {
        return new Ledger(events).agreed();
    }

    private static Step step(DecisionState before, int known, DecisionCommand command) {
        try {
            List<DecisionEvent> events = Laws.decide(before, command);
            DecisionState after = before;
            for (DecisionEvent event : events) {
                after = after.after(event);
            }
            return new Step(before, known, command, events, null, after);
        } catch (RuntimeException thrown) {
            return new Step(before, known, command, List.of(), thrown, before);
        }
    }

    private static OpenDecision opening(int count, boolean hats, int minutes) {
        Set<SideId> sides = new LinkedHashSet<>();
        for (int i = 1; i <= count; i++) {
            sides.add(new SideId("side" + i));
        }
        return new OpenDecision(
                DECISION,
                new Subject("issue-response", "i"),
                "What do we do?",
                sides,
                minutes == 0 ? null : START.plus(Duration.ofMinutes(minutes)),
                hats,
                null,
                new Act(new MemberId("m1"), new SideId("side1"), START));
    }
}
