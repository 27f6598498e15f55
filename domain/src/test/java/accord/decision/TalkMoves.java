package accord.decision;

import accord.decision.DecisionCommand.MakeComment;
import accord.decision.DecisionCommand.ReopenThread;
import accord.decision.DecisionCommand.SettleThread;
import accord.decision.DecisionCommand.WithdrawComment;
import accord.member.Act;
import accord.member.MemberId;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Makes up what somebody says, answers, settles, reopens or takes back. */
final class TalkMoves {
    private final Chance chance;

    TalkMoves(Chance chance) {
        this.chance = chance;
    }

    DecisionCommand next() {
        if (isFresh() && chance.oneIn(2)) {
            return takeBack();
        }
        return switch (chance.below(9)) {
            case 0, 1 -> new SettleThread(chance.decision(), thread(), chance.act());
            case 2, 3 -> new ReopenThread(chance.decision(), thread(), chance.act());
            case 4 -> takeBack();
            default -> say();
        };
    }

    /** Whether something was said a moment ago. */
    private boolean isFresh() {
        List<Comment> said = chance.state().comments();
        return !said.isEmpty() && chance.since(said.getLast().act()).toSeconds() < 20;
    }

    private MakeComment say() {
        CommentId made = chance.oneIn(6) ? comment() : new CommentId("c" + chance.move());
        String text = chance.oneIn(15) ? " " : "Said %d.".formatted(chance.move());
        return new MakeComment(
                chance.decision(), made, text, anchor(), answered(), mentions(), chance.act());
    }

    private @Nullable Anchor anchor() {
        String quote = chance.oneIn(2) ? "crews" : "week";
        return chance.oneIn(4) ? new Anchor(chance.proposal(), 1 + chance.below(3), quote) : null;
    }

    private @Nullable ThreadId answered() {
        return chance.oneIn(2) ? thread() : null;
    }

    private Mentions mentions() {
        return chance.oneIn(4)
                ? new Mentions(Set.of(new MemberId("side1-m1")), chance.state().sides())
                : Mentions.NONE;
    }

    /**
     * The last, the last but one or any that was said, by who said it or anybody, soon after it or
     * too late.
     */
    private WithdrawComment takeBack() {
        List<Comment> said = chance.state().comments();
        if (said.isEmpty() || chance.oneIn(8)) {
            return new WithdrawComment(chance.decision(), comment(), chance.act());
        }
        Comment comment =
                switch (chance.below(4)) {
                    case 0 -> chance.any(said);
                    case 1 -> said.get(Math.max(0, said.size() - 2));
                    default -> said.getLast();
                };
        Act of = comment.act();
        Act act = chance.oneIn(6) ? chance.act() : chance.actOf(of.by(), of.side());
        return new WithdrawComment(chance.decision(), comment.id(), act);
    }

    private CommentId comment() {
        List<Comment> said = chance.state().comments();
        return said.isEmpty() || chance.oneIn(3)
                ? new CommentId("c" + chance.below(chance.move()))
                : chance.any(said).id();
    }

    /** Of a comment, be it an answer itself; of an objection; of a remark; or of nothing. */
    private ThreadId thread() {
        List<ThreadId> all =
                Stream.of(
                                chance.state().comments().stream().map(c -> ThreadId.of(c.id())),
                                chance.state().proposals().stream()
                                        .flatMap(p -> p.objections().stream())
                                        .map(o -> ThreadId.of(o.id())),
                                chance.state().proposals().stream()
                                        .flatMap(p -> p.remarks().stream())
                                        .map(Remark::id))
                        .flatMap(begun -> begun)
                        .toList();
        return all.isEmpty() || chance.oneIn(8)
                ? new ThreadId("c" + chance.below(chance.move()))
                : chance.oneIn(2) && isFresh()
                        ? ThreadId.of(chance.state().comments().getLast().id())
                        : chance.any(all);
    }
}
