package accord.decision.ui;

import accord.contract.ui.Table;
import accord.decision.Anchor;
import accord.decision.Comment;
import accord.decision.DecisionId;
import accord.decision.DecisionState;
import accord.decision.Proposal;
import accord.decision.ThreadId;
import accord.decision.Version;
import accord.member.MemberId;
import accord.member.query.Person;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What was said about a decision, as threads: each beginning with what answers it. */
final class Threads {
    private final DecisionState decision;
    private final Table table;
    private final Function<MemberId, Optional<Person>> people;
    private final @Nullable MemberId viewer;
    private final List<Comment> first = new ArrayList<>();
    private final Map<ThreadId, List<Comment>> answers = new HashMap<>();

    /** A thread. */
    record Thread(Said.Model first, List<Said.Model> answers, DecisionId decision) {
        Object key() {
            return first.key();
        }

        ThreadId id() {
            return ThreadId.of(first.comment().id());
        }
    }

    /**
     * @param people who somebody is
     * @param viewer whose comments are their own, null where that does not matter
     */
    Threads(
            DecisionState decision,
            Table table,
            Function<MemberId, Optional<Person>> people,
            @Nullable MemberId viewer) {
        this.decision = decision;
        this.table = table;
        this.people = people;
        this.viewer = viewer;
        for (Comment comment : decision.comments()) {
            if (comment.thread() == null) {
                first.add(comment);
            } else {
                answers.computeIfAbsent(comment.thread(), t -> new ArrayList<>()).add(comment);
            }
        }
    }

    /** How many begin with a comment. */
    int count() {
        return first.size();
    }

    /** The latest of those that begin with a comment, oldest first. */
    List<Thread> latest(int most) {
        return first.subList(Math.max(0, first.size() - most), first.size()).stream()
                .map(comment ->
                        new Thread(
                                said(comment),
                                answers(ThreadId.of(comment.id())),
                                decision.opening().decision()))
                .toList();
    }

    /** What answers in a thread, oldest first. */
    List<Said.Model> answers(ThreadId thread) {
        return answers.getOrDefault(thread, List.of()).stream().map(this::said).toList();
    }

    private Said.Model said(Comment comment) {
        return new Said.Model(
                comment,
                table,
                people.apply(comment.act().by()).orElse(null),
                comment.act().by().equals(viewer),
                goneIn(comment));
    }

    /** The version that no longer has the words that a comment is about; 0 where it has. */
    private int goneIn(Comment comment) {
        Anchor about = comment.anchor();
        if (about == null) {
            return 0;
        }
        return decision.proposal(about.proposal())
                .map(Proposal::current)
                .filter(current -> !current.wording().text().contains(about.quote()))
                .map(Version::number)
                .orElse(0);
    }
}
