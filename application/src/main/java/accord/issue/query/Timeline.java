package accord.issue.query;

import accord.decision.DecisionEvent.CommentMade;
import accord.issue.query.Room.Happening;
import accord.member.SideId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What happened in a room, to be taken in at a glance: small things that follow each other are one
 * line, and the milestones say how long it took. Nothing is left out but what moves nothing.
 *
 * @param latest newest first
 * @param origin how it began, where something between that and the latest is not told; else null
 */
public record Timeline(List<Line> latest, @Nullable Step origin) {

    /** A line, known by the position of the first thing that it tells. */
    public sealed interface Line {
        long position();
    }

    /**
     * One thing that happened.
     *
     * @param lasted how long it took that ended with it, or lasts since; null for most
     */
    public record Step(Happening happening, Weight weight, @Nullable Lasted lasted)
            implements Line {
        @Override
        public long position() {
            return happening.position();
        }
    }

    /**
     * Several small things of one kind that followed each other.
     *
     * @param last the position of the latest
     * @param comments how many of them are comments
     */
    public record Run(
            long position,
            long last,
            Weight weight,
            int count,
            int comments,
            Set<SideId> sides,
            Instant until)
            implements Line {}

    /**
     * @param most of so many lines, at least 2; a run is one line, however long it is
     */
    public static Timeline of(Room room, int most) {
        List<Line> lines = new ArrayList<>();
        List<Happening> all = room.timeline();
        int at = all.size() - 1;
        while (at >= 0) {
            Happening last = all.get(at);
            if (!last.isMove()) {
                at--;
                continue;
            }
            if (lines.size() == most - 1 && at > 0) {
                return new Timeline(List.copyOf(lines), step(room, all.getFirst()));
            }
            int first = first(all, at);
            List<Happening> run =
                    all.subList(first, at + 1).stream().filter(Happening::isMove).toList();
            lines.add(run.size() == 1 ? step(room, last) : run(run));
            at = first - 1;
        }
        return new Timeline(List.copyOf(lines), null);
    }

    /** Everything that a run tells, newest first. */
    public static List<Step> within(Room room, Run run) {
        return room.timeline().reversed().stream()
                .dropWhile(h -> h.position() > run.last())
                .takeWhile(h -> h.position() >= run.position())
                .filter(Happening::isMove)
                .map(h -> step(room, h))
                .toList();
    }

    /** Where the line that ends at a place begins; what moves nothing does not end a run. */
    private static int first(List<Happening> all, int end) {
        Weight weight = Weight.of(all.get(end).event());
        int first = end;
        for (int at = end - 1; weight.folds() && at >= 0; at--) {
            if (all.get(at).isMove()) {
                if (Weight.of(all.get(at).event()) != weight) {
                    break;
                }
                first = at;
            }
        }
        return first;
    }

    private static Run run(List<Happening> all) {
        Happening last = all.getLast();
        Set<SideId> sides = new HashSet<>();
        all.forEach(h -> sides.add(h.event().act().side()));
        long comments = all.stream().filter(h -> h.event() instanceof CommentMade).count();
        return new Run(
                all.getFirst().position(),
                last.position(),
                Weight.of(last.event()),
                all.size(),
                (int) comments,
                Set.copyOf(sides),
                last.event().act().at());
    }

    private static Step step(Room room, Happening happening) {
        return new Step(
                happening,
                Weight.of(happening.event()),
                Lasted.of(room, happening.event()).orElse(null));
    }
}
