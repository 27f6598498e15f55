package accord.issue.ui;

import accord.contract.ui.Table;
import accord.issue.query.Lasted;
import accord.issue.query.Timeline.Run;
import accord.issue.query.Weight;
import accord.look.ui.Tags;
import accord.look.ui.TimeSpan;
import accord.look.ui.Words;
import com.vaadin.flow.component.html.Span;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** How long things took, and what many small ones were, in words. */
final class TimelineWords {
    private TimelineWords() {}

    /** Such as "3 h 20 min after it was proposed"; the browser counts, in the viewer's zone. */
    static Span of(Lasted lasted) {
        boolean over = lasted.until() != null;
        return switch (lasted.what()) {
            case PROPOSED -> span("", lasted.from(), lasted.until(), " after it was proposed");
            case ASKED -> span("", lasted.from(), lasted.until(), " after it was asked");
            case IN_FORCE ->
                    span(
                            over ? "was in force for " : "in force for ",
                            lasted.from(),
                            lasted.until(),
                            "");
            case OPEN ->
                    over
                            ? span("", lasted.from(), lasted.until(), " after it was raised")
                            : span("open for ", lasted.from(), null, "");
            case MET -> span("it took ", lasted.from(), lasted.until(), "");
        };
    }

    /** Such as "12 comments by the landlord and the contractor". */
    static String of(Run run, Table table) {
        int others = run.count() - run.comments();
        String what =
                run.weight() == Weight.MEETING
                        ? Words.count(run.count(), "step", "steps") + " of the session"
                        : run.comments() == 0
                                ? Words.count(others, "small thing", "small things")
                                        + " in the talk"
                                : Words.count(run.comments(), "comment", "comments")
                                        + (others == 0
                                                ? ""
                                                : " and %d more in the talk".formatted(others));
        String who = table.inSentence(run.sides());
        return who.isEmpty() ? what : what + " by " + who;
    }

    private static Span span(String before, Instant from, @Nullable Instant until, String after) {
        Span span = Tags.span("lasted", before);
        span.add(TimeSpan.of(from, until), new Span(after));
        return span;
    }
}
