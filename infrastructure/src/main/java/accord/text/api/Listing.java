package accord.text.api;

import accord.text.InvalidInput;
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
     * The part of a list that is at hand whole.
     *
     * @param after the cursor of the item before the part; null for its beginning
     * @throws InvalidInput with the field after, where no item has this cursor
     */
    public static <S, T> Listing<T> part(
            List<S> all,
            @Nullable String after,
            int limit,
            Function<S, String> cursor,
            Function<S, T> view) {
        int from = after == null ? 0 : indexOf(all, after, cursor) + 1;
        return of(all.subList(from, Math.min(all.size(), from + limit + 1)), limit, cursor, view);
    }

    /** From the end, since who goes on with a list that grew is near it. */
    private static <S> int indexOf(List<S> all, String wanted, Function<S, String> cursor) {
        for (int i = all.size() - 1; i >= 0; i--) {
            if (cursor.apply(all.get(i)).equals(wanted)) {
                return i;
            }
        }
        throw new InvalidInput("after", "is not a cursor of this list");
    }

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
