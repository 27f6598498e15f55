package accord.session.ui;

import accord.session.Agenda;
import accord.session.AgendaItem;
import accord.text.InvalidInput;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** An agenda as somebody writes it: one item a line, its minutes at the end. */
final class AgendaText {
    private static final Pattern LINE =
            Pattern.compile("(.*?)[\\s,;:(–-]*(\\d{1,3})\\s*(?:m|min|mins|minutes)?\\.?\\)?");

    private AgendaText() {}

    static String of(Agenda agenda) {
        return agenda.items().stream()
                .map(item -> "%s, %d min".formatted(item.title(), item.minutes()))
                .collect(Collectors.joining("\n"));
    }

    /**
     * @throws InvalidInput of the field {@code agenda}, naming the line
     */
    static Agenda parse(String text) {
        List<AgendaItem> items = new ArrayList<>();
        int number = 0;
        for (String line : text.split("\n", -1)) {
            number++;
            if (!line.isBlank()) {
                items.add(item(line.strip(), number));
            }
        }
        return new Agenda(items);
    }

    private static AgendaItem item(String line, int number) {
        Matcher form = LINE.matcher(line);
        if (!form.matches() || form.group(1).isBlank()) {
            throw new InvalidInput(
                    "agenda",
                    "must say what and for how many minutes in line %d, such as “Proposals, 20 min”"
                            .formatted(number));
        }
        try {
            return new AgendaItem(form.group(1), Integer.parseInt(form.group(2)));
        } catch (InvalidInput wrong) {
            throw new InvalidInput("agenda", "in line %d %s".formatted(number, wrong.reason()));
        }
    }
}
