package accord.text.api;

import accord.text.InvalidInput;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Constants as programs read and write them: {@code IN_HOUSE_TEAM} is {@code in-house-team}. */
public final class Word {
    private Word() {}

    public static String of(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The constant of this word; case does not matter, nor whether hyphens are underscores. */
    public static <E extends Enum<E>> E parse(String field, Class<E> type, @Nullable String given) {
        String word = Given.required(field, given).strip().toLowerCase(Locale.ROOT);
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> of(constant).equals(word.replace('_', '-')))
                .findFirst()
                .orElseThrow(() -> new InvalidInput(field, "must be one of " + words(type)));
    }

    private static <E extends Enum<E>> String words(Class<E> type) {
        return Arrays.stream(type.getEnumConstants())
                .map(Word::of)
                .collect(Collectors.joining(", "));
    }
}
