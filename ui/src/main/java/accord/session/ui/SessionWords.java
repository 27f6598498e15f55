package accord.session.ui;

import accord.member.MemberId;
import accord.member.SideId;
import accord.session.AgendaEvent;
import accord.session.SessionEvent;
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
import accord.session.Verdict;
import java.util.Locale;
import java.util.function.Function;

/** What happened to a session, as one sentence; the reader knows when and sees who. */
public final class SessionWords {
    private SessionWords() {}

    /**
     * @param names what a side is called in its contract
     * @param people what a member is called
     */
    public static String of(
            SessionEvent event, Function<SideId, String> names, Function<MemberId, String> people) {
        String side = names.apply(event.act().side());
        return switch (event) {
            case SessionScheduled e -> side + " asked the sides to meet: " + e.title();
            case SessionMoved e -> side + " gave the session another time";
            case SessionCancelled e -> side + " cancelled the session";
            case SessionStarted e -> "The session started";
            case SessionAttended e ->
                    "%s (%s) joined the session".formatted(people.apply(e.act().by()), side);
            case ItemOpened e -> "The session went on to item " + (e.item() + 1);
            case SessionDrewNear e -> "The session starts soon";
            case ItemExtended e -> "The present item got %d minutes more".formatted(e.minutes());
            case ChairPassed e ->
                    side
                            + (e.to().member().equals(e.act().by())
                                    ? " took the chair"
                                    : " handed the chair on");
            case SessionEnded e -> "The session ended";
            case VerdictGiven e -> side + " would " + verb(e.verdict());
            case CheckpointConcluded e ->
                    "All sides say: " + word(e.verdict()).toLowerCase(Locale.UK);
        };
    }

    /** What happened to the agendas that the sides keep. */
    public static String of(AgendaEvent event, Function<SideId, String> names) {
        return switch (event) {
            case AgendaEvent.AgendaKept e ->
                    names.apply(e.act().side()) + " kept an agenda: " + e.name();
        };
    }

    /** The reason or words that came with it; empty where there were none. */
    public static String why(SessionEvent event) {
        return switch (event) {
            case SessionMoved e -> e.reason();
            case SessionCancelled e -> e.reason();
            case VerdictGiven e -> e.note();
            case SessionScheduled e -> "";
            case SessionStarted e -> "";
            case SessionAttended e -> "";
            case ItemOpened e -> "";
            case SessionDrewNear e -> "";
            case ItemExtended e -> "";
            case ChairPassed e -> "";
            case SessionEnded e -> "";
            case CheckpointConcluded e -> "";
        };
    }

    /** As a button says it. */
    public static String word(Verdict verdict) {
        return switch (verdict) {
            case CONTINUE -> "Continue";
            case CHANGE -> "Change";
            case STOP -> "Stop";
        };
    }

    private static String verb(Verdict verdict) {
        return switch (verdict) {
            case CONTINUE -> "continue as agreed";
            case CHANGE -> "change what was agreed";
            case STOP -> "stop";
        };
    }
}
