package accord.eventlog.embedded;

import de.bwaldvogel.mongo.bson.Document;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What can be told of an aggregation by its stages. */
final class Pipelines {
    private static final Set<String> WRITING = Set.of("$out", "$merge");
    private static final Document COUNT =
            new Document("_id", 1).append("n", new Document("$sum", 1));

    private Pipelines() {}

    /** Whether it only reads. */
    static boolean reads(Document query) {
        return stages(query).stream()
                .noneMatch(stage -> WRITING.stream().anyMatch(stage::containsKey));
    }

    /** What finds all that is counted, where it only counts, in the shape in which drivers ask. */
    static Optional<Document> counted(Document query) {
        List<Document> stages = stages(query);
        return stages.size() == 2
                        && stages.get(0).get("$match") instanceof Document what
                        && COUNT.equals(stages.get(1).get("$group"))
                ? Optional.of(new Document("filter", what))
                : Optional.empty();
    }

    /** The first batch of a count's answer: nothing, where there is nothing. */
    static List<byte[]> answer(int count) {
        return count == 0
                ? List.of()
                : List.of(Bson.encoded(new Document("_id", 1).append("n", count)));
    }

    private static List<Document> stages(Document query) {
        return query.get("pipeline") instanceof List<?> stages
                ? stages.stream()
                        .filter(Document.class::isInstance)
                        .map(Document.class::cast)
                        .toList()
                : List.of();
    }
}
