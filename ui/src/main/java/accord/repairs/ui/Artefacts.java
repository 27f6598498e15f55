package accord.repairs.ui;

import accord.look.ui.Words;
import accord.repairs.Backlog;
import accord.repairs.Counts;
import accord.repairs.Level;
import accord.repairs.Renaming;
import accord.repairs.query.CountTable;
import accord.repairs.query.Silence;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What of the counts comes of the data and not of the homes, a sentence each. */
final class Artefacts {
    private static final int NAMED = 6;

    private Artefacts() {}

    /** Those of a level and a time; null where there are none. */
    static @Nullable Component of(Counts counts, Level level, CountTable whole) {
        List<String> told = new ArrayList<>();
        counts.backlogs().stream()
                .filter(b -> level.trade() == null || b.trade().equals(level.trade()))
                .filter(b -> isWithin(b.day(), whole))
                .forEach(b -> told.add(keyedIn(b)));
        Silence.in(counts, whole.from(), whole.to()).forEach(silence -> told.add(gap(silence)));
        counts.renamings().stream()
                .filter(renaming -> isWithin(renaming.day(), whole))
                .forEach(renaming -> told.add(renamed(renaming)));
        if (told.isEmpty()) {
            return null;
        }
        Div box = new Div();
        box.addClassName("artefacts");
        told.forEach(sentence -> box.add(new Paragraph(sentence)));
        return box;
    }

    private static boolean isWithin(LocalDate day, CountTable whole) {
        return !day.isBefore(whole.from()) && !day.isAfter(whole.to());
    }

    private static String keyedIn(Backlog backlog) {
        return "On %s between %s and %s, %s of “%s” were keyed in at once. They are work, and not counted here as demand."
                .formatted(
                        Words.date(backlog.day()),
                        backlog.from(),
                        backlog.to(),
                        Words.count(backlog.count(), "request", "requests"),
                        backlog.trade());
    }

    private static String gap(Silence silence) {
        return "From %s to %s there is no request at all: the feed is likelier to have a gap than every home to have been quiet."
                .formatted(Words.day(silence.from()), Words.date(silence.to()));
    }

    private static String renamed(Renaming renaming) {
        String way = FieldWords.of(renaming.way());
        return renaming.gone().isEmpty()
                ? "%s is named from %s on, and was not before. New names are no rise; they are judged once they have some weeks."
                        .formatted(way, Words.date(renaming.day()))
                : "From %s on the source names %s instead of %s (%s). %s"
                        .formatted(
                                Words.date(renaming.day()),
                                quoted(names(renaming)),
                                quoted(renaming.gone()),
                                way.toLowerCase(java.util.Locale.ROOT),
                                renaming.fresh().isEmpty()
                                        ? "Names that come back are judged by what they had."
                                        : "New names are no rise; they are judged once they have some weeks.");
    }

    private static List<String> names(Renaming renaming) {
        return Stream.concat(renaming.fresh().stream(), renaming.back().stream()).toList();
    }

    private static String quoted(Collection<String> names) {
        String some =
                names.stream()
                        .sorted()
                        .limit(NAMED)
                        .map(name -> name.isEmpty() ? "none" : "“" + name + "”")
                        .collect(Collectors.joining(", "));
        return names.size() > NAMED ? some + " and %d more".formatted(names.size() - NAMED) : some;
    }
}
