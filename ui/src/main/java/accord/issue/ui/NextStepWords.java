package accord.issue.ui;

import accord.contract.ui.Chairs;
import accord.decision.Proposal;
import accord.decision.query.Turn;
import accord.issue.query.IssueSummary;
import accord.issue.query.NextStep;
import accord.issue.query.NextStep.Kind;
import accord.issue.query.Room;
import accord.look.ui.Chair;
import accord.look.ui.Words;
import accord.member.SideId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a room needs next and of whom, as one sentence: "Next: the landlord reads version 3 …". */
public final class NextStepWords {
    private NextStepWords() {}

    /** Who does what: the words for one, and for several. */
    private record Step(boolean anyMay, String one, String several) {}

    private static final String SOME = "the text";

    /**
     * For the room itself, where the version is known.
     *
     * @param viewer the side that reads it, which is "your side"; null for whoever has none
     */
    public static String of(Room room, Chairs chairs, @Nullable SideId viewer) {
        NextStep next = NextStep.of(room);
        return of(next.kind(), next.waitingOn(), text(room, next), chairs, viewer);
    }

    /** For a list. */
    public static String of(IssueSummary issue, Chairs chairs, @Nullable SideId viewer) {
        return of(issue.next(), issue.waitingOn(), SOME, chairs, viewer);
    }

    /** For a list, of a decision that is about no issue. */
    static String of(Turn turn, Chairs chairs, @Nullable SideId viewer) {
        return of(NextStep.kind(turn.kind()), turn.waitingOn(), SOME, chairs, viewer);
    }

    static String of(
            Kind kind, Set<SideId> waitingOn, String text, Chairs chairs, @Nullable SideId viewer) {
        Step step = step(kind, text);
        if (waitingOn.isEmpty()) {
            return kind == Kind.NOTE_LESSONS
                    ? "Resolved. Whoever learned something notes it."
                    : "Next: Accord puts this on record.";
        }
        List<String> names = names(chairs.of(waitingOn), chairs, viewer);
        boolean everybody = waitingOn.size() == chairs.all().size() && waitingOn.size() > 1;
        boolean two = waitingOn.size() == 2;
        if (step.anyMay()) {
            String who = everybody ? (two ? "either side" : "any side") : Words.or(names);
            return sentence(who, step.one());
        }
        String who = everybody ? (two ? "both sides" : "all sides") : Words.and(names);
        return sentence(who, names.size() == 1 ? step.one() : step.several());
    }

    private static String sentence(String who, String does) {
        return "Next: %s %s.".formatted(who, does);
    }

    /** Which text it is about; of several proposals, which one's. */
    private static String text(Room room, NextStep next) {
        List<Proposal> all =
                room.decisions().values().stream()
                        .filter(decision -> decision.opening().decision().equals(next.decision()))
                        .flatMap(decision -> decision.proposals().stream())
                        .toList();
        return all.stream()
                .filter(proposal -> proposal.id().equals(next.proposal()))
                .map(proposal ->
                        "version "
                                + proposal.current().number()
                                + (all.size() == 1 ? "" : " of “" + proposal.title() + "”"))
                .findFirst()
                .orElse(SOME);
    }

    private static List<String> names(List<Chair> waiting, Chairs chairs, @Nullable SideId viewer) {
        Chair own = viewer == null ? null : chairs.of(viewer);
        List<String> names = new ArrayList<>();
        waiting.stream().filter(chair -> chair.equals(own)).forEach(c -> names.add("your side"));
        waiting.stream()
                .filter(chair -> !chair.equals(own))
                .forEach(c -> names.add(c.inSentence()));
        return names;
    }

    private static Step step(Kind kind, String text) {
        return switch (kind) {
            case ACKNOWLEDGE ->
                    new Step(false, "says that it has seen this", "say that they have seen this");
            case GIVE_VERDICT ->
                    new Step(
                            false,
                            "says how the checkpoint ends: continue, change or stop",
                            "say how the checkpoint ends: continue, change or stop");
            case ASK_FOR_A_RESPONSE -> new Step(true, "asks for a response", "ask for a response");
            case STATE_POSITION ->
                    new Step(
                            false,
                            "says how things are, what it can do and what it needs",
                            "say how things are, what they can do and what they need");
            case RESTATE_POSITION ->
                    new Step(
                            false,
                            "puts the other's position in its own words",
                            "put each other's positions in their own words");
            case MARK_RESTATEMENT ->
                    new Step(
                            false,
                            "says whether its position was put fairly",
                            "say whether their positions were put fairly");
            case PROPOSE -> new Step(true, "proposes what to do", "propose what to do");
            case ANSWER_OBJECTION ->
                    new Step(
                            true,
                            "answers the objection to " + text + " with a change",
                            "answer the objection to " + text + " with a change");
            case CONSENT ->
                    new Step(
                            false,
                            "reads " + text + " and consents, or asks for a change",
                            "read " + text + " and consent, or ask for a change");
            case ADD_ACTIONS ->
                    new Step(
                            true,
                            "writes down who does what by when",
                            "write down who does what by when");
            case DO_ACTIONS -> new Step(false, "does what it took on", "do what they took on");
            case MEASURE_OUTCOME ->
                    new Step(
                            true,
                            "notes what the measure reads now",
                            "note what the measure reads now");
            case CONFIRM_RESOLUTION ->
                    new Step(
                            false, "says whether this is resolved", "say whether this is resolved");
            case NOTE_LESSONS -> new Step(true, "notes what was learned", "note what was learned");
        };
    }
}
