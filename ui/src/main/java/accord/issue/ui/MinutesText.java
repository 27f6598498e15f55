package accord.issue.ui;

import accord.contract.ui.Table;
import accord.issue.query.Minutes;
import accord.issue.query.Room.Happening;
import accord.look.ui.Words;
import accord.member.Act;
import accord.member.MemberId;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.function.Function;

/** Minutes as Markdown, to be sent to whoever was not there. */
record MinutesText(Table table, Function<MemberId, String> names) {
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm", Locale.UK);

    String of(Minutes minutes) {
        var plan = minutes.session().plan();
        StringBuilder text = new StringBuilder();
        text.append("# %s\n\n".formatted(plan.title()));
        Act started = minutes.session().started();
        if (started != null) {
            text.append(when(minutes)).append("\n\n");
        }
        text.append("There: %s\n".formatted(there(minutes)));
        text.append("Facilitated by %s\n".formatted(facilitator(minutes)));
        minutes.parts().forEach(part -> append(text, part));
        return text.toString();
    }

    /** Who was there, for which side, in the order in which they came. */
    String there(Minutes minutes) {
        return Words.and(
                minutes.session().attendance().values().stream()
                        .map(act -> "%s (%s)".formatted(names.apply(act.by()), side(act)))
                        .toList());
    }

    private String side(Act act) {
        return table.sides().contains(act.side()) ? table.name(act.side()) : "of no side";
    }

    String facilitator(Minutes minutes) {
        return names.apply(minutes.session().facilitator().member());
    }

    static String heading(Minutes.Part part) {
        return part.item() == null
                ? "Afterwards"
                : "%s (%d min)".formatted(part.item().title(), part.item().minutes());
    }

    String clock(Instant at) {
        return CLOCK.format(at.atZone(table.zone()));
    }

    String day(Instant at) {
        return Words.date(at.atZone(table.zone()).toLocalDate());
    }

    /** On what day and from when to when it was. */
    String when(Minutes minutes) {
        Act started = minutes.session().started();
        if (started == null) {
            return "a session that was not held yet";
        }
        Act ended = minutes.session().ended();
        String from = "%s, from %s".formatted(day(started.at()), clock(started.at()));
        return ended == null ? from : from + " to " + clock(ended.at());
    }

    /** One thing that happened, in words. */
    String line(Happening happening) {
        return TimelinePanel.words(happening.event(), table, names);
    }

    private void append(StringBuilder text, Minutes.Part part) {
        text.append("\n## %s\n\n".formatted(heading(part)));
        if (part.happenings().isEmpty()) {
            text.append("Talked about; nothing was put on record.\n");
        }
        for (Happening happening : part.happenings()) {
            text.append(
                    "- %s %s\n".formatted(clock(happening.event().act().at()), line(happening)));
            String why = TimelinePanel.why(happening.event());
            if (!why.isEmpty()) {
                text.append("  > %s\n".formatted(why.replace("\n", "\n  > ")));
            }
        }
    }
}
