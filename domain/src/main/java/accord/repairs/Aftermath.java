package accord.repairs;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What a surge left: the work in progress of its level on a day, beside that on the eve of the
 * surge. Work in progress are the requests of the weeks before that were not completed by then.
 *
 * @param day the feed's present
 * @param weeks how many weeks before a day count, 1 to 13
 * @param open how many are in progress
 * @param openBefore how many were on the eve
 * @param oldest when the oldest in progress was reported, null where none is
 * @param ageBefore how many days ago the oldest on the eve had been reported, 0 where there was
 *     none
 * @param known whether the requests say at all when they were completed
 */
public record Aftermath(
        LocalDate day,
        int weeks,
        int open,
        int openBefore,
        @Nullable LocalDate oldest,
        int ageBefore,
        boolean known) {
    /** So much more than before is the ordinary up and down. */
    private static final double ABOUT = 1.1;

    private static final int FEW = 2;

    /** Nothing that was reported so many days ago has waited for long. */
    private static final int YOUNG = 28;

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM", Locale.UK);

    /**
     * Of the requests of a surge's level.
     *
     * @param requests those of the weeks before the surge and before the day; others do not count
     */
    public static Aftermath of(
            Collection<RepairRequest> requests,
            Surge surge,
            LocalDate day,
            int weeks,
            ZoneId zone) {
        LocalDate eve = surge.from().minusDays(1);
        Progress now = new Progress(day, weeks);
        Progress before = new Progress(eve, weeks);
        boolean known = false;
        for (RepairRequest request : requests) {
            LocalDate reported = LocalDate.ofInstant(request.reportedAt(), zone);
            Instant completed = request.completedAt();
            known |= completed != null;
            if (completed == null && request.isDone()) {
                continue;
            }
            LocalDate done = completed == null ? null : LocalDate.ofInstant(completed, zone);
            now.see(reported, done);
            before.see(reported, done);
        }
        return new Aftermath(
                day,
                weeks,
                now.open,
                before.open,
                now.oldest,
                before.oldest == null ? 0 : days(before.oldest, eve),
                known);
    }

    private static final class Progress {
        private final LocalDate day;
        private final LocalDate since;
        private int open;
        private @Nullable LocalDate oldest;

        Progress(LocalDate day, int weeks) {
            this.day = day;
            this.since = day.minusWeeks(weeks);
        }

        void see(LocalDate reported, @Nullable LocalDate done) {
            boolean there = reported.isAfter(since) && !reported.isAfter(day);
            if (there && (done == null || done.isAfter(day))) {
                open++;
                oldest = oldest == null || reported.isBefore(oldest) ? reported : oldest;
            }
        }
    }

    private static int days(LocalDate from, LocalDate to) {
        return Math.toIntExact(ChronoUnit.DAYS.between(from, to));
    }

    /**
     * Whether work in progress is no more than before the surge, and no older. Where the requests
     * do not say when they were completed, there is nothing that one could wait for.
     */
    public boolean isWorkedOff() {
        return !known
                || (open <= Math.max(openBefore + FEW, ABOUT * openBefore)
                        && (oldest == null || days(oldest, day) <= Math.max(ageBefore, YOUNG)));
    }

    /**
     * In words, for both sides.
     *
     * @param surge whose it is
     */
    public String sentence(Surge surge) {
        String back =
                "Intake has been back to what is ordinary since %s"
                        .formatted(DAY.format(surge.lastWeek().plusWeeks(1)));
        if (!known) {
            return back
                    + ". The requests do not say when they were completed, so nobody can see here whether the backlog is worked off.";
        }
        String left =
                "%s, and the backlog it left is worked off: of the last %d weeks %,d are open, before the surge it was %,d."
                        .formatted(back, weeks, open, openBefore);
        return oldest == null ? left : left + " The oldest is of %s.".formatted(DAY.format(oldest));
    }
}
