package accord.issue.query;

import accord.repairs.Incident;
import accord.repairs.KnownIncident;
import accord.repairs.KnownIncident.Said;
import accord.text.Text;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** An incident in sentences, as its issue opens with. */
public final class IncidentWords {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("HH:mm 'on' d MMMM", Locale.UK);
    private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("HH:mm", Locale.UK);
    private static final int MOST_HOURS = 48;

    private IncidentWords() {}

    /** One line, such as <i>Elm House: 9 homes called within 4 hours</i>. */
    static String title(KnownIncident known) {
        Incident seen = known.seen();
        String words =
                seen == null
                        ? known.building() + ": " + known.said().getFirst().what()
                        : "%s: %s called within %s"
                                .formatted(seen.building(), homes(seen.homes()), span(seen));
        return words.length() <= Text.LINE ? words : words.substring(0, Text.LINE - 1) + "…";
    }

    static String description(KnownIncident known) {
        Incident seen = known.seen();
        return seen == null ? said(known.said().getFirst()) : shown(seen);
    }

    /** What the requests show. */
    public static String shown(Incident seen) {
        String expected =
                seen.expected() < 1
                        ? "fewer than one in half a day"
                        : "about %,d in half a day".formatted(Math.round(seen.expected()));
        boolean oneDay = seen.from().toLocalDate().equals(seen.to().toLocalDate());
        return "Between %s and %s there were %,d requests from %s in %s. By its own history and its neighbours’, %s was to be expected."
                .formatted(
                        (oneDay ? HOUR : TIME).format(seen.from()),
                        TIME.format(seen.to()),
                        seen.requests(),
                        homes(seen.homes()),
                        seen.building(),
                        expected);
    }

    /** What somebody said. */
    public static String said(Said said) {
        String homes =
                said.homes() == null
                        ? "How many homes it is about is not known yet."
                        : "It is about %s.".formatted(homes(said.homes()));
        String what = said.what();
        return what + (what.matches(".*[.!?…]") ? " " : ". ") + homes;
    }

    private static String homes(int homes) {
        return homes == 1 ? "1 home" : "%,d homes".formatted(homes);
    }

    private static String span(Incident seen) {
        return span(seen.from(), seen.to());
    }

    /** Rounded up, such as <i>an hour</i> or <i>3 days</i>. */
    private static String span(LocalDateTime from, LocalDateTime to) {
        long minutes = Math.max(1, Duration.between(from, to).toMinutes());
        long hours = (minutes + 59) / 60;
        return hours == 1
                ? "an hour"
                : hours <= MOST_HOURS ? hours + " hours" : (hours + 23) / 24 + " days";
    }
}
