package accord.repairs.ui;

import accord.look.ui.Problems;
import accord.repairs.query.RequestImports.TooLarge;
import accord.repairs.query.RequestImports.UnknownFormat;

/** Why a file could not be brought in. */
final class ImportWords {
    private ImportWords() {}

    static String of(RuntimeException refused) {
        return switch (refused) {
            case TooLarge large -> String.valueOf(large.getMessage());
            case UnknownFormat unknown -> String.valueOf(unknown.getMessage());
            default -> Problems.sentence(refused);
        };
    }
}
