package accord.repairs;

import accord.text.InvalidInput;
import accord.text.Text;

/**
 * What a request is about, where, how urgent it is, and the danger that it tells of. Each is a
 * single line as the source words it, and empty where it says nothing.
 */
public record Kind(String trade, String area, String priority, String hazard) {
    public Kind {
        trade = name("trade", trade);
        area = name("area", area);
        priority = name("priority", priority.replace('\t', ' '));
        hazard = name("hazard", hazard.replace('\t', ' '));
    }

    /** Of no urgency or danger that is named. */
    public Kind(String trade, String area) {
        this(trade, area, "", "");
    }

    /** What it is in one of the {@link Level#WAYS}. */
    String name(Field way) {
        return switch (way) {
            case TRADE -> trade;
            case AREA -> area;
            case PRIORITY -> priority;
            case HAZARD -> hazard;
            default -> throw new IllegalArgumentException("not counted by " + way);
        };
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
