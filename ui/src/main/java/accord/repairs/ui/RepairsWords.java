package accord.repairs.ui;

import accord.look.ui.Words;
import accord.member.SideId;
import accord.repairs.Cause;
import accord.repairs.RepairsEvent;
import accord.repairs.SurgeId;
import java.time.LocalDate;
import java.util.function.Function;

/** What happened to a feed of repair requests, as one sentence. */
public final class RepairsWords {
    private RepairsWords() {}

    /**
     * @param names what a side is called in its contract
     * @param surges what a surge is about
     */
    public static String of(
            RepairsEvent event, Function<SideId, String> names, Function<SurgeId, String> surges) {
        String side = names.apply(event.act().side());
        return switch (event) {
            case RepairsEvent.RequestsImported e -> side + " brought in repair requests";
            case RepairsEvent.SurgeSeen e ->
                    "Accord saw a surge: %s, %,d requests where about %,d were to be expected"
                            .formatted(
                                    e.surge().title(),
                                    e.surge().count(),
                                    Math.round(e.surge().expected()));
            case RepairsEvent.SurgeGrew e ->
                    "The surge goes on: %s, %,d requests so far"
                            .formatted(e.surge().title(), e.surge().count());
            case RepairsEvent.IncidentSeen e ->
                    "Accord saw an incident in %s: %,d requests from %,d homes"
                            .formatted(e.seen().building(), e.seen().requests(), e.seen().homes());
            case RepairsEvent.IncidentGrew e ->
                    "More requests came from %s: %,d so far, from %,d homes"
                            .formatted(e.seen().building(), e.seen().requests(), e.seen().homes());
            case RepairsEvent.IncidentRaised e ->
                    "%s raised an incident in %s: %s".formatted(side, e.building(), e.what());
            case RepairsEvent.SurgeEnded e ->
                    "Intake is back to what is ordinary: " + surges.apply(e.surge());
            case RepairsEvent.SurgeOver e ->
                    (e.left().known()
                                    ? "The surge is over, and what it left is worked off: "
                                    : "The surge is over as far as intake tells: ")
                            + surges.apply(e.surge());
            case RepairsEvent.ImportTakenBack e ->
                    side + " took an import of repair requests back: " + e.reason();
            case RepairsEvent.SurgeWithdrawn e ->
                    "No surge any more without the import that was taken back: "
                            + surges.apply(e.surge());
            case RepairsEvent.CauseNoted e ->
                    "%s %s %s as a cause (%s): %s"
                            .formatted(
                                    side,
                                    e.applies() ? "sees" : "dismissed",
                                    of(e.cause()),
                                    surges.apply(e.surge()),
                                    e.why());
            case RepairsEvent.CapacityStated e -> side + " said what it can do, week by week";
            case RepairsEvent.SeasonShared e ->
                    side + " agreed that other contracts may use the seasons of this one";
            case RepairsEvent.SeasonWithheld e ->
                    side + " does not want other contracts to use the seasons of this one";
            case RepairsEvent.MappingSaved e ->
                    side + " settled how files from " + e.source() + " are read";
            case RepairsEvent.WordsErased e ->
                    side + " erased what may speak of people from request " + e.reference();
        };
    }

    /** A known cause, within a sentence. */
    public static String of(Cause cause) {
        return switch (cause) {
            case WEATHER -> "the weather";
            case PROGRAMME -> "a programme of work";
            case SYSTEM_CHANGE -> "a change of system";
            case POLICY -> "a change of policy";
        };
    }

    /** Such as "on 3 October 2011" or "from 3 October 2011 to 9 October 2011". */
    static String days(LocalDate from, LocalDate to) {
        return from.equals(to)
                ? "on " + Words.date(from)
                : "from %s to %s".formatted(Words.date(from), Words.date(to));
    }
}
