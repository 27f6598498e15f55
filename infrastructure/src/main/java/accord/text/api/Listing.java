package accord.text.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A part of a list, oldest first.
 *
 * @param next a cursor to pass as {@code after}; null where the list ends
 */
public record Listing<T>(
        List<T> items,
        @Schema(
                        description = "pass it as `after` to go on; null at the end",
                        example = "k3v7m2q5x8z4b6n1c9d0f2g4h6",
                        nullable = true)
                @Nullable String next) {

    /**
     * @param found the items of the part, and one more where the list goes on
     * @param limit how many items the part has at most
     */
    public static <S, T> Listing<T> of(
            List<S> found, int limit, Function<S, String> cursor, Function<S, T> view) {
        List<S> part = found.subList(0, Math.min(limit, found.size()));
        String next = found.size() > limit ? cursor.apply(part.getLast()) : null;
        return new Listing<>(part.stream().map(view).toList(), next);
    }
}
