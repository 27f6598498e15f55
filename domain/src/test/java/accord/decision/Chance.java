package accord.decision;

import accord.member.Act;
import accord.member.MemberId;
import accord.member.SideId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.SplittableRandom;

/** What has happened so far, and the dice that decide about one move. */
final class Chance {
    /** How many people each side has. */
    static final int EACH = 8;

    private final DecisionState state;
    private final SplittableRandom dice;
    private final int move;
    private final Instant now;

    /** A move a minute after the last one, or within seconds of it. */
    Chance(DecisionState state, Instant last, int seed, int move) {
        this.state = state;
        this.dice = new SplittableRandom(seed);
        this.move = move;
        this.now =
                last.plus(
                        oneIn(3)
                                ? Duration.ofMinutes(1)
                                : Duration.ofSeconds(1 + below(1 + below(15))));
    }

    DecisionState state() {
        return state;
    }

    DecisionId decision() {
        return state.opening().decision();
    }

    int move() {
        return move;
    }

    Duration since(Act act) {
        return Duration.between(act.at(), now);
    }

    boolean oneIn(int times) {
        return below(times) == 0;
    }

    int below(int bound) {
        return dice.nextInt(bound);
    }

    <T> T any(List<T> list) {
        return list.get(below(list.size()));
    }

    /** Mostly somebody of a side. */
    Act act() {
        if (oneIn(12)) {
            return oneIn(2) ? accord() : actOf(Game.OUTSIDER);
        }
        return actOf(new SideId("side" + (1 + below(state.sides().size()))));
    }

    Act actOf(SideId side) {
        return actOf(new MemberId(side + "-m" + below(EACH)), side);
    }

    Act actOf(MemberId member, SideId side) {
        return new Act(member, side, now);
    }

    Act accord() {
        return Act.ofAccord(now);
    }

    String reason() {
        return oneIn(15) ? " " : "Because " + move;
    }

    ProposalId proposal() {
        return state.proposals().isEmpty() || oneIn(16)
                ? new ProposalId("unknown")
                : any(state.proposals()).id();
    }
}
