package accord.live.query;

import accord.issue.IssueId;
import accord.member.MemberId;
import accord.member.query.Caller;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A page's place in a room, on this node. */
final class Chair {
    /** How long others believe that it is taken without hearing more; renewed at half of it. */
    static final Duration KEEP = Duration.ofSeconds(20);

    private final String id;
    private final Caller caller;
    private final IssueId issue;
    private final Consumer<Set<MemberId>> changed;
    private Instant signed;
    private @Nullable Instant until;
    private Set<MemberId> seen = Set.of();

    Chair(
            String id,
            Caller caller,
            IssueId issue,
            Consumer<Set<MemberId>> changed,
            Instant signed) {
        this.id = id;
        this.caller = caller;
        this.issue = issue;
        this.changed = changed;
        this.signed = signed;
    }

    String id() {
        return id;
    }

    synchronized void sign(Instant now) {
        signed = now;
    }

    synchronized boolean lapsed(Instant now) {
        return signed.plus(Presence.LAPSE).isBefore(now);
    }

    /** Whether the others need to hear of it. */
    synchronized boolean due(Instant now) {
        return until == null || until.isBefore(now.plus(KEEP.dividedBy(2)));
    }

    synchronized Sitting kept(Instant now) {
        until = now.plus(KEEP);
        return new Sitting(id, issue, caller.member(), caller.side(), until);
    }

    synchronized void forgotten(Runnable remove) {
        if (until != null) {
            until = null;
            remove.run();
        }
    }

    synchronized void see(List<Sitting> all) {
        Set<MemberId> now = new LinkedHashSet<>();
        all.stream().filter(s -> s.issue().equals(issue)).forEach(s -> now.add(s.member()));
        if (!now.equals(seen)) {
            seen = now;
            changed.accept(now);
        }
    }
}
