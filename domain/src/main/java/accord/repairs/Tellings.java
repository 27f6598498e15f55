package accord.repairs;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * All that was told of one request. What is known of it follows from the set of what was told, not
 * from the order in which that came in.
 *
 * @param versions each different telling once, in the order in which they were first seen
 */
public record Tellings(List<Version> versions) {
    public static final Tellings NONE = new Tellings(List.of());

    public Tellings {
        versions = List.copyOf(versions);
    }

    /** With one more; what was told before word for word is only noted to be told again. */
    public Tellings with(Telling telling, Instant seenAt, ImportId by) {
        List<Version> all = new ArrayList<>(versions);
        for (int i = 0; i < all.size(); i++) {
            if (telling.repeats(all.get(i).telling())) {
                all.set(i, all.get(i).toldBy(by));
                return new Tellings(all);
            }
        }
        all.add(new Version(telling, seenAt, List.of(by)));
        return new Tellings(all);
    }

    /** As if an import had not been; what another told as well stays. */
    public Tellings without(ImportId taken) {
        return new Tellings(
                versions.stream()
                        .map(version -> version.withoutBy(taken))
                        .filter(version -> !version.by().isEmpty())
                        .toList());
    }

    /** The request as it is known; empty while nothing says that it was made. */
    public Optional<RepairRequest> request() {
        Set<Field> settled = EnumSet.noneOf(Field.class);
        Map<Field, String> words = new EnumMap<>(Field.class);
        Map<Field, Instant> moments = new EnumMap<>(Field.class);
        List<Version> latestFirst = versions.stream().sorted(Version.AS_TOLD).toList().reversed();
        for (Version version : latestFirst) {
            for (Field field : version.telling().tells()) {
                if (field != Field.REPORTED_AT && settled.add(field)) {
                    take(version.telling(), field, words, moments);
                }
            }
        }
        Instant reportedAt = reportedAt(latestFirst);
        return reportedAt == null
                ? Optional.empty()
                : Optional.of(request(versions.getFirst().telling(), reportedAt, words, moments));
    }

    private static void take(
            Telling telling, Field field, Map<Field, String> words, Map<Field, Instant> moments) {
        String text = telling.words().get(field);
        Instant at = telling.moments().get(field);
        if (text != null) {
            words.put(field, text);
        } else if (at != null) {
            moments.put(field, at);
        }
    }

    /** What says when goes before what is only known to have come in by then. */
    private static @Nullable Instant reportedAt(List<Version> latestFirst) {
        @Nullable Instant cameIn = null;
        for (Version version : latestFirst) {
            Instant at = version.telling().reportedAt();
            if (at != null && version.telling().dated()) {
                return at;
            }
            cameIn = at != null && (cameIn == null || at.isBefore(cameIn)) ? at : cameIn;
        }
        return cameIn;
    }

    /** A completion that a later report contradicts is left out. */
    private static RepairRequest request(
            Telling any,
            Instant reportedAt,
            Map<Field, String> words,
            Map<Field, Instant> moments) {
        Instant completedAt = moments.get(Field.COMPLETED_AT);
        if (completedAt != null && completedAt.isBefore(reportedAt)) {
            moments.remove(Field.COMPLETED_AT);
        }
        Kind kind =
                new Kind(
                        words.getOrDefault(Field.TRADE, ""),
                        words.getOrDefault(Field.AREA, ""),
                        words.getOrDefault(Field.PRIORITY, ""),
                        words.getOrDefault(Field.HAZARD, ""));
        words.remove(Field.TRADE);
        words.remove(Field.AREA);
        return new RepairRequest(any.source(), any.reference(), reportedAt, kind, words, moments);
    }
}
