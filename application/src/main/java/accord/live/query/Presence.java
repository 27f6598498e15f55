package accord.live.query;

import accord.eventlog.query.NewId;
import accord.issue.IssueId;
import accord.member.query.Caller;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Who is in a room now, on whatever node. A page gives a sign again and again that it is still
 * there; one that gives none is gone after {@link #LAPSE}, and one whose whole node is gone after
 * {@link Chair#KEEP}.
 */
@Singleton
public class Presence implements AutoCloseable {
    /** How long after its last sign a page counts as gone. */
    public static final Duration LAPSE = Duration.ofSeconds(8);

    private static final Duration ROUND = Duration.ofSeconds(1);
    private static final Logger LOG = LoggerFactory.getLogger(Presence.class);

    private final Sittings sittings;
    private final Clock clock;
    private final Map<String, Chair> chairs = new ConcurrentHashMap<>();
    private final ScheduledExecutorService rounds =
            Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().daemon().name("accord-presence").factory());

    public Presence(Sittings sittings, Clock clock) {
        this.sittings = sittings;
        this.clock = clock;
        rounds.scheduleWithFixedDelay(
                this::safeRound, ROUND.toMillis(), ROUND.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Somebody's page in a room. */
    public interface Here extends AutoCloseable {
        /** The page is still there; to be said every few seconds. */
        void sign();

        /** Somebody writes something on it. */
        void write();

        /** They have said what they wrote, and write no more; told with the next round. */
        void rest();

        @Override
        void close();
    }

    /**
     * Somebody comes into a room, whom the caller of this has let in.
     *
     * @param changed told who is in the room, now and whenever that changes, until closed
     */
    public Here enter(Caller caller, IssueId issue, Consumer<Company> changed) {
        Chair chair = new Chair(NewId.next(), caller, issue, changed, clock.instant());
        chairs.put(chair.id(), chair);
        round();
        return new Here() {
            @Override
            public void sign() {
                chair.sign(clock.instant());
            }

            @Override
            public void write() {
                chair.write(clock.instant());
            }

            @Override
            public void rest() {
                chair.rest();
            }

            @Override
            public void close() {
                chairs.remove(chair.id());
                unlessAway(() -> {
                    sittings.remove(chair.id());
                    look();
                });
            }
        };
    }

    @Override
    public void close() {
        rounds.shutdownNow();
    }

    /** Tells the other nodes who sits here, and those who sit here who is in their rooms. */
    synchronized void round() {
        Instant now = clock.instant();
        List<Sitting> due = new ArrayList<>();
        for (Chair chair : chairs.values()) {
            if (chair.lapsed(now)) {
                chair.forgotten(() -> sittings.remove(chair.id()));
            } else if (chair.due(now)) {
                due.add(chair.kept(now));
            }
        }
        if (!due.isEmpty()) {
            sittings.put(due);
            due.stream().map(Sitting::id).filter(this::left).forEach(sittings::remove);
        }
        look();
    }

    private boolean left(String chair) {
        return !chairs.containsKey(chair);
    }

    private void look() {
        if (!chairs.isEmpty()) {
            Instant now = clock.instant();
            List<Sitting> all =
                    sittings.at(now).stream().sorted(Comparator.comparing(Sitting::id)).toList();
            chairs.values().forEach(chair -> chair.see(all, now));
        }
    }

    private void safeRound() {
        unlessAway(this::round);
    }

    /** Where storage is away, or Accord is stopping, the others find out when a sign is missing. */
    private static void unlessAway(Runnable told) {
        try {
            told.run();
        } catch (RuntimeException outage) {
            LOG.warn("Who is in which room is not known for a moment: {}", outage.toString());
        }
    }
}
