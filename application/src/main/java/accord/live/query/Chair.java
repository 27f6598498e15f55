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

    /** How long somebody counts as writing after the last sign of it. */
    static final Duration WRITING = Duration.ofSeconds(5);

    private final String id;
    private final Caller caller;
    private final IssueId issue;
    private final Consumer<Company> changed;
    private Instant signed;
    private @Nullable Instant until;
    private Instant writing = Instant.EPOCH;
    private Company seen = Company.NOBODY;

    Chair(String id, Caller caller, IssueId issue, Consumer<Company> changed, Instant signed) {
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

    /** They write something; the others hear of it with the next round. */
    synchronized void write(Instant now) {
        signed = now;
        if (writing.isBefore(now.plus(WRITING.dividedBy(2)))) {
            writing = now.plus(WRITING);
            until = null;
        }
    }

    /** They have written it; the others hear of it with the next round. */
    synchronized void rest() {
        if (writing.isAfter(Instant.EPOCH)) {
            writing = Instant.EPOCH;
            until = null;
        }
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
        return new Sitting(id, issue, caller.member(), caller.side(), until, writing);
    }

    synchronized void forgotten(Runnable remove) {
        if (until != null) {
            until = null;
            remove.run();
        }
    }

    synchronized void see(List<Sitting> all, Instant at) {
        Set<MemberId> here = new LinkedHashSet<>();
        Set<MemberId> busy = new LinkedHashSet<>();
        for (Sitting sitting : all) {
            if (sitting.issue().equals(issue)) {
                here.add(sitting.member());
                if (sitting.writing().isAfter(at)) {
                    busy.add(sitting.member());
                }
            }
        }
        Company now = new Company(here, busy);
        if (!now.equals(seen)) {
            seen = now;
            changed.accept(now);
        }
    }
}
