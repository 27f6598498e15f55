package accord.decision;

import accord.decision.DecisionCommand.Amend;
import accord.decision.DecisionCommand.GiveConsent;
import accord.decision.DecisionCommand.NoteTimeBox;
import accord.decision.DecisionCommand.OpenDecision;
import accord.decision.DecisionCommand.Propose;
import accord.decision.DecisionCommand.ProposeExtension;
import accord.decision.DecisionCommand.RaiseObjection;
import accord.decision.DecisionCommand.ResolveObjection;
import accord.decision.DecisionCommand.StandAside;
import accord.decision.DecisionCommand.WithdrawConsent;
import accord.member.Act;
import accord.member.MemberId;
import accord.member.SideId;
import accord.text.InvalidInput;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** What sides do to one decision while hours pass, and what came of each move. */
record Climb(List<Move> moves) {
    static final Instant START = Instant.parse("2026-01-05T09:00:00Z");
    private static final DecisionId D = new DecisionId("d");
    private static final ProposalId P = new ProposalId("p");
    private static final ObjectionId O = new ObjectionId("o");

    /** A command and what came of it, nothing where it was refused. */
    record Move(DecisionState before, DecisionCommand command, List<DecisionEvent> events) {}

    static Climb play(int sides, int rungs, List<Integer> seeds) {
        return play(sides, rungs, seeds, command -> true);
    }

    /**
     * @param rungs of the ladder in force, 0 for none
     * @param seeds each decides about one move, and how many hours pass before it
     * @param tried which of the moves are made at all
     */
    static Climb play(int sides, int rungs, List<Integer> seeds, Predicate<DecisionCommand> tried) {
        List<Move> moves = new ArrayList<>();
        DecisionState state = DecisionState.NONE;
        Instant now = START;
        List<DecisionCommand> begun = List.of(open(sides), propose());
        for (DecisionCommand command : begun) {
            state = make(state, command, moves);
        }
        for (int seed : seeds) {
            SplittableRandom random = new SplittableRandom(seed);
            now = now.plus(Duration.ofHours(random.nextInt(9)));
            DecisionCommand command = next(state, random, sides, rungs, now);
            if (tried.test(command)) {
                state = make(state, command, moves);
            }
        }
        return new Climb(List.copyOf(moves));
    }

    List<DecisionEvent> events() {
        return moves.stream().flatMap(move -> move.events().stream()).toList();
    }

    static boolean isOfTime(DecisionCommand command) {
        return command instanceof NoteTimeBox || command instanceof ProposeExtension;
    }

    private static DecisionState make(
            DecisionState before, DecisionCommand command, List<Move> moves) {
        List<DecisionEvent> events = decided(before, command);
        moves.add(new Move(before, command, events));
        DecisionState after = before;
        for (DecisionEvent event : events) {
            after = after.after(event);
        }
        return after;
    }

    private static List<DecisionEvent> decided(DecisionState state, DecisionCommand command) {
        try {
            return Laws.decide(state, command);
        } catch (DecisionRefused | InvalidInput refused) {
            return List.of();
        }
    }

    private static DecisionCommand next(
            DecisionState state, SplittableRandom random, int sides, int rungs, Instant now) {
        Act act = new Act(new MemberId("m"), side(random.nextInt(sides)), now);
        // a version that may be stale, and what was written in it
        int version = Math.max(1, 1 + random.nextInt(3));
        String hash = wording(version).hash();
        return switch (random.nextInt(12)) {
            case 0, 1, 2 -> note(state, random, rungs, now);
            case 3 -> new ProposeExtension(D, later(now, random), null, act);
            case 4 -> new Amend(D, P, wording(version), "Since.", version - 1, act);
            case 5 -> new WithdrawConsent(D, P, "Since.", act);
            case 6 -> new RaiseObjection(D, P, O, version, "Since.", "This.", act);
            case 7 -> new ResolveObjection(D, P, O, act);
            case 8 -> new StandAside(D, P, version, hash, "Since.", act);
            default -> new GiveConsent(D, P, version, hash, null, act);
        };
    }

    /** Noted of the box that runs, of another one, or of whichever there is. */
    private static NoteTimeBox note(
            DecisionState state, SplittableRandom random, int rungs, Instant now) {
        @Nullable Instant of =
                switch (random.nextInt(3)) {
                    case 0 -> null;
                    case 1 -> START.plus(Duration.ofHours(24));
                    default -> state.timeBox().until();
                };
        return new NoteTimeBox(D, of, ladder(rungs), Act.ofAccord(now));
    }

    private static Instant later(Instant now, SplittableRandom random) {
        return now.truncatedTo(java.time.temporal.ChronoUnit.DAYS)
                .plus(Duration.ofDays(1 + random.nextInt(2)));
    }

    static @Nullable Ladder ladder(int rungs) {
        return rungs == 0
                ? null
                : new Ladder(
                        new DecisionId("protocol"),
                        IntStream.rangeClosed(1, rungs)
                                .mapToObj(n -> new Rung("Rung " + n, Map.of(side(0), "Ann"), 6 * n))
                                .toList());
    }

    private static OpenDecision open(int count) {
        Set<SideId> sides = new LinkedHashSet<>();
        IntStream.range(0, count).forEach(n -> sides.add(side(n)));
        return new OpenDecision(
                D,
                new Subject("issue-response", "i"),
                "What do we do?",
                sides,
                START.plus(Duration.ofHours(24)),
                false,
                null,
                new Act(new MemberId("m"), side(0), START));
    }

    private static Propose propose() {
        return new Propose(
                D, P, "Crews", wording(1), "", null, new Act(new MemberId("m"), side(0), START));
    }

    private static Wording wording(int version) {
        return new Wording("Crews: " + version, Terms.PLAIN);
    }

    private static SideId side(int number) {
        return new SideId("side" + number);
    }

    /** Who consented to which version, by somebody who reads nothing but the events. */
    static Map<String, Integer> standing(List<DecisionEvent> events) {
        Map<String, Integer> standing = new TreeMap<>();
        for (DecisionEvent event : events) {
            String side = event.act().side().value();
            switch (event) {
                case DecisionEvent.ConsentGiven e -> standing.put(side, e.version());
                case DecisionEvent.SideStoodAside e -> standing.put(side, -e.version());
                case DecisionEvent.ConsentWithdrawn e -> standing.remove(side);
                case DecisionEvent.ObjectionRaised e -> standing.remove(side);
                case DecisionEvent.ProposalAmended e -> standing.clear();
                default -> {}
            }
        }
        return standing;
    }
}
