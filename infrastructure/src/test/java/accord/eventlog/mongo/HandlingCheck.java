package accord.eventlog.mongo;

import accord.eventlog.mongo.Observed.Handled;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.axonframework.eventhandling.Segment;

/**
 * A processor handles every event at least once, in order in each segment: before an event is
 * handled, whoever handles it, every earlier one of its segment was.
 */
final class HandlingCheck {
    /** How many segments a checked processor has. */
    static final int SEGMENTS = 4;

    private final List<String> violations = new ArrayList<>();
    private final Map<Integer, List<Long>> expected = new TreeMap<>();

    private HandlingCheck(List<Commit> commits) {
        for (Commit commit : commits) {
            for (int index = 0; index < commit.entries().size(); index++) {
                expected.computeIfAbsent(
                                segment(commit.entries().get(index).stream()),
                                segment -> new ArrayList<>())
                        .add(Position.of(commit.position(), index));
            }
        }
    }

    /** The segment that a stream's events belong to. */
    static int segment(String stream) {
        for (Segment segment : Segment.splitBalanced(Segment.ROOT_SEGMENT, SEGMENTS - 1)) {
            if (segment.matches(stream)) {
                return segment.getSegmentId();
            }
        }
        throw new IllegalStateException("segments leave nothing out");
    }

    /** Nothing is checked of a history without a processor. */
    static List<String> violations(List<Commit> commits, List<Handled> handled) {
        if (handled.isEmpty()) {
            return List.of();
        }
        HandlingCheck check = new HandlingCheck(commits);
        Map<Integer, Integer> covered = new HashMap<>();
        handled.stream()
                .sorted(Comparator.comparingLong(Handled::at))
                .forEach(one -> check.next(one, covered));
        check.expected.forEach((segment, positions) -> {
            int count = covered.getOrDefault(segment, 0);
            if (count < positions.size()) {
                check.violations.add(
                        "never handled: %s of segment %d"
                                .formatted(place(positions.get(count)), segment));
            }
        });
        return check.violations;
    }

    private void next(Handled one, Map<Integer, Integer> covered) {
        List<Long> positions = expected.getOrDefault(one.segment(), List.of());
        int index = java.util.Collections.binarySearch(positions, one.position());
        int before = covered.getOrDefault(one.segment(), 0);
        if (index < 0) {
            violations.add(
                    "handled in segment %d, and not there: %s"
                            .formatted(one.segment(), place(one.position())));
        } else if (index > before) {
            violations.add(
                    "%s was passed over in segment %d: %s was handled before it"
                            .formatted(
                                    place(positions.get(before)),
                                    one.segment(),
                                    place(one.position())));
            covered.put(one.segment(), index + 1);
        } else if (index == before) {
            covered.put(one.segment(), before + 1);
        }
    }

    private static String place(long position) {
        return Position.commit(position) + "." + Position.index(position);
    }
}
