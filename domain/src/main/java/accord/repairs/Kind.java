package accord.repairs;

import accord.text.InvalidInput;
import accord.text.Text;

/**
 * What a request is about, and where.
 *
 * @param trade as the source names it, a single line, empty where it names none
 * @param area likewise
 */
public record Kind(String trade, String area) {
    public Kind {
        trade = name("trade", trade);
        area = name("area", area);
    }

    private static String name(String field, String given) {
        if (given.isBlank()) {
            return "";
        }
        String line = Text.line(field, given);
        if (line.indexOf('\t') >= 0) {
            throw new InvalidInput(field, "must not contain a tabulator");
        }
        return line;
    }
}
