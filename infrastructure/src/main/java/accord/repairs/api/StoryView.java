package accord.repairs.api;

import accord.repairs.ImportId;
import accord.repairs.RepairRequest;
import accord.repairs.Telling;
import accord.repairs.Version;
import accord.repairs.query.RequestStore.Story;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A request with all that was ever told of it. */
record StoryView(
        @Schema(description = "null while nobody has reported it", nullable = true)
                @Nullable RequestView request,
        @Schema(description = "whether what may speak of people was erased", example = "false")
                boolean erased,
        @Schema(description = "in the order in which they came in") List<VersionView> versions) {

    /** Something that was told. */
    record VersionView(
            @Schema(
                            description = "when it first came in",
                            example = "2026-11-20T10:00:00Z",
                            format = "date-time")
                    String seenAt,
            @Schema(
                            description =
                                    "the imports that told it: the first, and at most one more",
                            example = "[\"k1j0kc4suriknj27c84oul3hcc\"]")
                    List<String> imports,
            @Schema(
                            description =
                                    "by the names that an import knows; empty for what is told to be unknown",
                            example = "{\"status\":\"Open\"}")
                    Map<String, String> tells,
            @Schema(
                            description = "the rest, by the source's own names",
                            example = "{\"description\":\"No heat\"}")
                    Map<String, String> others) {

        static VersionView of(Version version) {
            Telling telling = version.telling();
            Map<String, String> tells = new TreeMap<>();
            telling.tells().forEach(field -> tells.put(field.key(), ""));
            telling.words().forEach((field, text) -> tells.put(field.key(), text));
            telling.moments().forEach((field, at) -> tells.put(field.key(), at.toString()));
            return new VersionView(
                    version.seenAt().toString(),
                    version.by().stream().map(ImportId::value).toList(),
                    tells,
                    telling.others());
        }
    }

    static StoryView of(Story story) {
        RepairRequest request = story.request();
        return new StoryView(
                request == null ? null : RequestView.of(request),
                story.erased(),
                story.versions().stream().map(VersionView::of).toList());
    }
}
