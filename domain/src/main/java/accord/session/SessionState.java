package accord.session;

import accord.member.Act;
import accord.member.MemberId;
import accord.member.SideId;
import accord.session.SessionEvent.ChairPassed;
import accord.session.SessionEvent.CheckpointConcluded;
import accord.session.SessionEvent.ItemExtended;
import accord.session.SessionEvent.ItemOpened;
import accord.session.SessionEvent.SessionAttended;
import accord.session.SessionEvent.SessionCancelled;
import accord.session.SessionEvent.SessionDrewNear;
import accord.session.SessionEvent.SessionEnded;
import accord.session.SessionEvent.SessionMoved;
import accord.session.SessionEvent.SessionScheduled;
import accord.session.SessionEvent.SessionStarted;
import accord.session.SessionEvent.VerdictGiven;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A session as it stands after its events.
 *
 * @param scheduled what was asked for; null before it was
 * @param startsAt when it is to start, the latest that was said
 * @param facilitator who moves it on now
 * @param started by whom and when, null before
 * @param item the agenda's item that it is at, null while it does not run
 * @param attendance everybody who was there, in the order in which they came
 * @param verdicts what each side said last of a checkpoint
 * @param concluded what every side said, null before
 * @param ended null before, and where it was cancelled
 * @param cancelled null unless it was
 * @param changes how often it was moved or cancelled
 */
public record SessionState(
        @Nullable SessionScheduled scheduled,
        Instant startsAt,
        Facilitator facilitator,
        @Nullable Act started,
        @Nullable Running item,
        Map<MemberId, Act> attendance,
        Map<SideId, VerdictGiven> verdicts,
        @Nullable Verdict concluded,
        @Nullable Act ended,
        @Nullable SessionCancelled cancelled,
        int changes) {

    /** How far a session is. */
    public enum Phase {
        SCHEDULED,
        RUNNING,
        ENDED,
        CANCELLED
    }

    /**
     * The item that a session is at.
     *
     * @param number its place in the agenda, from 0
     * @param minutes of its time box, with what it got more
     */
    public record Running(int number, Instant since, int minutes) {
        /** When its time box ends; it is the facilitator who moves on, not the clock. */
        public Instant until() {
            return since.plus(Duration.ofMinutes(minutes));
        }
    }

    /** So long before it starts everybody is reminded of a session. */
    public static final Duration NEAR = Duration.ofHours(1);

    public static final SessionState NONE =
            new SessionState(
                    null,
                    Instant.EPOCH,
                    new Facilitator(new MemberId("nobody"), null),
                    null,
                    null,
                    Map.of(),
                    Map.of(),
                    null,
                    null,
                    null,
                    0);

    public SessionState after(SessionEvent event) {
        return switch (event) {
            case SessionScheduled e ->
                    new SessionState(
                            e,
                            e.startsAt(),
                            e.facilitator(),
                            null,
                            null,
                            Map.of(),
                            Map.of(),
                            null,
                            null,
                            null,
                            0);
            case SessionMoved e ->
                    new SessionState(
                            scheduled,
                            e.startsAt(),
                            facilitator,
                            started,
                            item,
                            attendance,
                            verdicts,
                            concluded,
                            ended,
                            cancelled,
                            changes + 1);
            case SessionCancelled e ->
                    new SessionState(
                            scheduled,
                            startsAt,
                            facilitator,
                            started,
                            null,
                            attendance,
                            verdicts,
                            concluded,
                            null,
                            e,
                            changes + 1);
            case SessionDrewNear e -> this;
            case SessionStarted e ->
                    new SessionState(
                            scheduled,
                            startsAt,
                            facilitator,
                            e.act(),
                            running(0, e.act().at()),
                            attendance,
                            verdicts,
                            concluded,
                            null,
                            null,
                            changes);
            case SessionAttended e -> attended(e.act());
            case ItemOpened e -> with(startsAt, facilitator, running(e.item(), e.act().at()));
            case ItemExtended e -> with(startsAt, facilitator, extended(e.minutes()));
            case ChairPassed e -> with(startsAt, e.to(), item);
            case SessionEnded e ->
                    new SessionState(
                            scheduled,
                            startsAt,
                            facilitator,
                            started,
                            null,
                            attendance,
                            verdicts,
                            concluded,
                            e.act(),
                            null,
                            changes);
            case VerdictGiven e -> said(e);
            case CheckpointConcluded e ->
                    new SessionState(
                            scheduled,
                            startsAt,
                            facilitator,
                            started,
                            item,
                            attendance,
                            verdicts,
                            e.verdict(),
                            ended,
                            cancelled,
                            changes);
        };
    }

    /** What was asked for; only of a session that exists. */
    public SessionScheduled plan() {
        if (scheduled == null) {
            throw new IllegalStateException("no such session");
        }
        return scheduled;
    }

    public Phase phase() {
        if (cancelled != null) {
            return Phase.CANCELLED;
        }
        if (ended != null) {
            return Phase.ENDED;
        }
        return started == null ? Phase.SCHEDULED : Phase.RUNNING;
    }

    public boolean isOpen() {
        return phase() == Phase.SCHEDULED || phase() == Phase.RUNNING;
    }

    public boolean isRunning() {
        return phase() == Phase.RUNNING;
    }

    /** Whether it was a checkpoint of which the sides have not said the same yet. */
    public boolean awaitsVerdict() {
        return scheduled != null
                && plan().checkpoint()
                && started != null
                && concluded == null
                && cancelled == null;
    }

    /** The sides that a checkpoint waits for; all of them where they said different things. */
    public Set<SideId> silent() {
        Set<SideId> sides = plan().sides();
        return verdicts.keySet().containsAll(sides)
                ? sides
                : sides.stream()
                        .filter(side -> !verdicts.containsKey(side))
                        .collect(Collectors.toUnmodifiableSet());
    }

    boolean allSaySame() {
        return verdicts.keySet().containsAll(plan().sides())
                && verdicts.values().stream().map(VerdictGiven::verdict).distinct().count() == 1;
    }

    boolean facilitatedBy(MemberId member) {
        return facilitator.member().equals(member);
    }

    private Running running(int number, Instant since) {
        return new Running(number, since, plan().agenda().items().get(number).minutes());
    }

    private @Nullable Running extended(int minutes) {
        return item == null
                ? null
                : new Running(item.number(), item.since(), item.minutes() + minutes);
    }

    private SessionState with(Instant starts, Facilitator who, @Nullable Running at) {
        return new SessionState(
                scheduled,
                starts,
                who,
                started,
                at,
                attendance,
                verdicts,
                concluded,
                ended,
                cancelled,
                changes);
    }

    private SessionState attended(Act act) {
        Map<MemberId, Act> now = new LinkedHashMap<>(attendance);
        now.putIfAbsent(act.by(), act);
        return new SessionState(
                scheduled,
                startsAt,
                facilitator,
                started,
                item,
                Collections.unmodifiableMap(now),
                verdicts,
                concluded,
                ended,
                cancelled,
                changes);
    }

    private SessionState said(VerdictGiven e) {
        Map<SideId, VerdictGiven> now = new HashMap<>(verdicts);
        now.put(e.act().side(), e);
        return new SessionState(
                scheduled,
                startsAt,
                facilitator,
                started,
                item,
                attendance,
                Map.copyOf(now),
                concluded,
                ended,
                cancelled,
                changes);
    }
}
