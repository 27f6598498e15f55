package accord.repairs.query;

import accord.contract.Scope;
import accord.repairs.Field;
import accord.repairs.Telling;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Notices what is odd about rows that could be taken all the same. */
final class Remarks {
    private static final int NAMED = 5;

    /** So many rows of one kind and no other are worth a word. */
    private static final int MANY = 100;

    private static final int STOPPED_AFTER_DAYS = 14;
    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);
    private static final Pattern ROUNDED = Pattern.compile("\\d[.,]\\d+E\\+?\\d+");

    private final Scope scope;
    private final SortedSet<String> beyond = new TreeSet<>();
    private final Set<String> kinds = new HashSet<>();
    private long outside;
    private long rounded;
    private long reports;
    private long again;

    Remarks(Scope scope) {
        this.scope = scope;
    }

    void see(Telling telling) {
        if (ROUNDED.matcher(telling.reference()).matches()) {
            rounded++;
        }
        if (telling.reportedAt() == null) {
            return;
        }
        reports++;
        String trade = telling.words().getOrDefault(Field.TRADE, "");
        String area = telling.words().getOrDefault(Field.AREA, "");
        if (kinds.size() < 2) {
            kinds.add(trade + '\t' + area);
        }
        if (!scope.covers(trade, area)) {
            outside++;
            if (beyond.size() < NAMED) {
                beyond.add(
                        (trade.isEmpty() ? "no trade" : trade)
                                + (area.isEmpty() ? "" : " in " + area));
            }
        }
    }

    /** Of a file that was brought in before, and that tells something else of requests now. */
    static String readBefore(Instant then, ZoneId zone) {
        return "This file was brought in before, on %s, and read differently then. Where the two differ, take back the earlier import first and bring it in again."
                .formatted(DATE.format(then.atZone(zone)));
    }

    /** Rows that tell something else of a request than an earlier row of the same file. */
    void again(int rows) {
        again += rows;
    }

    /**
     * A sentence for each.
     *
     * @param last the last day on which one was reported, null where there is none
     */
    List<String> told(@Nullable LocalDate last, Instant now, ZoneId zone) {
        List<String> told = new ArrayList<>();
        if (outside > 0) {
            told.add(
                    outside == 1
                            ? "1 row is outside what the contract covers: %s; it is counted."
                                    .formatted(beyond.first())
                            : "%,d rows are outside what the contract covers, such as %s; they are counted."
                                    .formatted(outside, String.join("; ", beyond)));
        }
        if (reports >= MANY && kinds.size() == 1) {
            told.add(
                    "All %,d rows are of one trade and one area: is that what the columns say?"
                            .formatted(reports));
        }
        if (rounded > 0) {
            told.add(
                    "%s a spreadsheet has rounded, such as 1.01E+11: different requests may have become one."
                            .formatted(
                                    rounded == 1
                                            ? "1 reference looks like a number that"
                                            : "%,d references look like numbers that"
                                                    .formatted(rounded)));
        }
        if (again > 0) {
            told.add(
                    "%s something else: that is taken for news of the same request. Is that what the reference column says?"
                            .formatted(
                                    again == 1
                                            ? "1 row has a reference that came earlier in the same file, and says"
                                            : "%,d rows have a reference that came earlier in the same file, and say"
                                                    .formatted(again)));
        }
        LocalDate today = LocalDate.ofInstant(now, zone);
        if (last != null && last.isBefore(today.minusDays(STOPPED_AFTER_DAYS))) {
            told.add(
                    "The last report is of %s. Where the feed has stopped since then, quiet weeks are no good news."
                            .formatted(DATE.format(last)));
        }
        return told;
    }
}
