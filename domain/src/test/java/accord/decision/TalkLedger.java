package accord.decision;

import accord.decision.DecisionEvent.CommentMade;
import accord.decision.DecisionEvent.CommentWithdrawn;
import accord.decision.DecisionEvent.ConditionLifted;
import accord.decision.DecisionEvent.ConsentGiven;
import accord.decision.DecisionEvent.ConsentSigned;
import accord.decision.DecisionEvent.ConsentWithdrawn;
import accord.decision.DecisionEvent.ConsentedOnCondition;
import accord.decision.DecisionEvent.ObjectionRaised;
import accord.decision.DecisionEvent.SideStoodAside;
import accord.decision.DecisionEvent.ThreadReopened;
import accord.decision.DecisionEvent.ThreadSettled;
import accord.member.Act;
import accord.member.MemberId;
import accord.member.SideId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What a clerk knows of the talk who reads nothing but the events, each time from the first. */
record TalkLedger(List<DecisionEvent> events) {

    /** What was said and not taken back. */
    List<CommentMade> said() {
        List<CommentMade> said = new ArrayList<>();
        for (DecisionEvent event : events) {
            if (event instanceof CommentMade made) {
                said.add(made);
            }
            if (event instanceof CommentWithdrawn back) {
                said.removeIf(made -> made.comment().equals(back.comment()));
            }
        }
        return said;
    }

    @Nullable CommentMade comment(CommentId id) {
        return said().stream().filter(made -> made.comment().equals(id)).findFirst().orElse(null);
    }

    List<CommentMade> answers(CommentId to) {
        return said().stream()
                .filter(made -> made.thread() != null && made.thread().value().equals(to.value()))
                .toList();
    }

    /** Whether a comment that answers nothing has this id. */
    boolean begins(ThreadId thread) {
        return said().stream()
                .anyMatch(made ->
                        made.thread() == null && made.comment().value().equals(thread.value()));
    }

    /** Whether that, or an objection, or what a side said with its stand. */
    boolean isThread(ThreadId thread) {
        return begins(thread)
                || remarks().contains(thread)
                || events.stream()
                        .anyMatch(e ->
                                e instanceof ObjectionRaised raised
                                        && raised.objection().value().equals(thread.value()));
    }

    /** The threads that can begin with what sides said when they took or left a stand. */
    List<ThreadId> remarks() {
        List<ThreadId> begun = new ArrayList<>();
        Map<String, String> reserved = new HashMap<>();
        Map<ProposalId, Integer> numbers = new HashMap<>();
        for (DecisionEvent event : events) {
            for (Remark said : saidWith(event)) {
                ProposalId proposal = Objects.requireNonNull(proposal(event));
                String whose = proposal + " " + said.act().side() + " " + said.version();
                if (isNew(said, reserved.getOrDefault(whose, ""))) {
                    begun.add(thread(proposal, numbers.merge(proposal, 1, Integer::sum)));
                }
                switch (said.kind()) {
                    case RESERVATION -> reserved.merge(whose, said.text(), TalkLedger::more);
                    case ASIDE, WITHDRAWAL -> reserved.remove(whose);
                    case CONDITION, LIFTED -> {}
                }
            }
        }
        return begun;
    }

    private static boolean isNew(Remark said, String before) {
        return said.kind() != Remark.Kind.RESERVATION || !said.text().equals(before);
    }

    /** All that a side has reserved, each line once. */
    private static String more(String before, String now) {
        boolean repeats = now.equals(before) || now.startsWith(before + "\n");
        return repeats ? now : before + "\n" + now;
    }

    private static ThreadId thread(ProposalId proposal, int number) {
        Act nobody = new Act(new MemberId("nobody"), new SideId("none"), Instant.EPOCH);
        return Remark.of(proposal, number, Remark.Kind.LIFTED, 1, "", nobody).id();
    }

    private static @Nullable ProposalId proposal(DecisionEvent event) {
        return switch (event) {
            case ConsentGiven e -> e.proposal();
            case ConsentSigned e -> e.proposal();
            case ConsentedOnCondition e -> e.proposal();
            case ConditionLifted e -> e.proposal();
            case SideStoodAside e -> e.proposal();
            case ConsentWithdrawn e -> e.proposal();
            default -> null;
        };
    }

    /** In the order in which it counts, without what is empty. */
    private static List<Remark> saidWith(DecisionEvent event) {
        List<Remark> said =
                switch (event) {
                    case ConsentGiven e ->
                            List.of(said(Remark.Kind.RESERVATION, e.version(), e.reservation(), e));
                    case ConsentSigned e ->
                            List.of(said(Remark.Kind.RESERVATION, e.version(), e.reservation(), e));
                    case ConsentedOnCondition e ->
                            List.of(
                                    said(Remark.Kind.CONDITION, e.version(), e.condition(), e),
                                    said(Remark.Kind.RESERVATION, e.version(), e.reservation(), e));
                    case ConditionLifted e ->
                            List.of(said(Remark.Kind.LIFTED, e.version(), e.note(), e));
                    case SideStoodAside e ->
                            List.of(said(Remark.Kind.ASIDE, e.version(), e.reason(), e));
                    case ConsentWithdrawn e ->
                            List.of(said(Remark.Kind.WITHDRAWAL, e.version(), e.reason(), e));
                    default -> List.of();
                };
        return said.stream().filter(remark -> !remark.text().isEmpty()).toList();
    }

    private static Remark said(Remark.Kind kind, int version, String text, DecisionEvent event) {
        return new Remark(new ThreadId("none"), kind, version, text, event.act());
    }

    /** Who settled it last, null where it is not or no more. */
    @Nullable Act settled(ThreadId thread) {
        Act settled = null;
        for (DecisionEvent event : events) {
            switch (event) {
                case ThreadSettled e when e.thread().equals(thread) -> settled = e.act();
                case ThreadReopened e when e.thread().equals(thread) -> settled = null;
                case CommentWithdrawn e when e.comment().value().equals(thread.value()) ->
                        settled = null;
                default -> {}
            }
        }
        return settled;
    }

    /** The comments as the state is to show them. */
    List<Comment> shown() {
        return said().stream()
                .map(made ->
                        new Comment(
                                made.comment(),
                                made.text(),
                                made.anchor(),
                                made.thread(),
                                settled(new ThreadId(made.comment().value())),
                                made.act()))
                .toList();
    }
}
