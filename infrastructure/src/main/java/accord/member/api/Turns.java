package accord.member.api;

import accord.eventlog.query.NewId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Whose turn it is to act under an idempotency key. A process that works gives signs of life; where
 * they stop, another goes on, and what the first had recorded is found by its commands' ids.
 */
final class Turns {
    static final Duration KEPT = Duration.ofHours(24);
    static final Duration SILENCE = Duration.ofSeconds(8);
    static final Duration LONGEST_WAIT = Duration.ofSeconds(60);

    /** How long an older build, which gives no signs, may work. */
    private static final Duration LONGEST_WORK = Duration.ofMinutes(10);

    private final Claims claims;
    private final String process;
    private final boolean alone;
    private final Clock clock;
    private final LongSupplier nanos;
    private final Runnable pause;

    /**
     * @param alone whether no other process uses the database
     * @param nanos a clock that only goes forward
     * @param pause waits a little
     */
    Turns(
            Claims claims,
            String process,
            boolean alone,
            Clock clock,
            LongSupplier nanos,
            Runnable pause) {
        this.claims = claims;
        this.process = process;
        this.alone = alone;
        this.clock = clock;
        this.nanos = nanos;
        this.pause = pause;
    }

    /** What came of asking for one. */
    sealed interface Turn {
        /** It is the caller's. */
        record Mine(Claim claim) implements Turn {}

        /** Somebody has acted. */
        record Known(Claim.Answer answer) implements Turn {}

        /** Somebody is at work, and goes on being. */
        record Theirs() implements Turn {}
    }

    /** Waits for whoever works under it, as long as that process lives and for a minute at most. */
    Turn take(String id) {
        long began = nanos.getAsLong();
        long since = began;
        @Nullable Claim seen = null;
        do {
            @Nullable Claim now = current(id);
            if (now != null && now.answer() != null) {
                return new Turn.Known(now.answer());
            }
            if (now != null && (seen == null || !now.sameSignAs(seen))) {
                since = nanos.getAsLong();
            }
            seen = now;
            Claim mine = mine(id, now);
            boolean silent = nanos.getAsLong() - since >= SILENCE.toNanos();
            if (now == null
                    ? claims.add(mine)
                    : isCutOff(now, silent) && claims.takeOver(now, mine)) {
                return new Turn.Mine(mine);
            }
            pause.run();
        } while (nanos.getAsLong() - began < LONGEST_WAIT.toNanos());
        return new Turn.Theirs();
    }

    private @Nullable Claim current(String id) {
        @Nullable Claim found = claims.find(id).orElse(null);
        if (found != null && found.at().plus(KEPT).isBefore(clock.instant())) {
            claims.forget(id);
            return null;
        }
        return found;
    }

    private Claim mine(String id, @Nullable Claim before) {
        Instant now = clock.instant();
        Instant since = before == null ? now : before.since();
        return new Claim(id, since, now, process, NewId.next(), null);
    }

    private boolean isCutOff(Claim claim, boolean silent) {
        return alone
                || claim.process().equals(process)
                || (claim.sign() == null
                        ? claim.at().plus(LONGEST_WORK).isBefore(clock.instant())
                        : silent);
    }
}
