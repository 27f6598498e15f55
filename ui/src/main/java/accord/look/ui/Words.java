package accord.look.ui;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/** Small words for numbers, lists and days, in British English. */
public final class Words {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM", Locale.UK);
    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);
    private static final DateTimeFormatter SHORT = DateTimeFormatter.ofPattern("d MMM", Locale.UK);
    private static final DateTimeFormatter WEEKDAY = DateTimeFormatter.ofPattern("EEEE", Locale.UK);

    private Words() {}

    /** Such as "1 request", "1,024 requests". */
    public static String count(long number, String one, String many) {
        return "%s %s".formatted(number(number), number == 1 ? one : many);
    }

    public static String number(long number) {
        return String.format(Locale.UK, "%,d", number);
    }

    /** Such as "a, b and c". */
    public static String and(List<String> words) {
        return joined(words, " and ");
    }

    /** Such as "a, b or c". */
    public static String or(List<String> words) {
        return joined(words, " or ");
    }

    /** Such as "3 October". */
    public static String day(LocalDate day) {
        return DAY.format(day);
    }

    /** Such as "3 Oct". */
    public static String shortDay(LocalDate day) {
        return SHORT.format(day);
    }

    /** Such as "3 October 2011". */
    public static String date(LocalDate day) {
        return DATE.format(day);
    }

    /** A day that something is due, as seen from another: "today", "on Friday", "3 days ago". */
    public static String due(LocalDate day, LocalDate today) {
        long away = day.toEpochDay() - today.toEpochDay();
        if (away == 0) {
            return "due today";
        }
        if (away < 0) {
            return "was due " + (away == -1 ? "yesterday" : -away + " days ago");
        }
        if (away == 1) {
            return "due tomorrow";
        }
        boolean thisWeek = away < DayOfWeek.values().length;
        return thisWeek ? "due on " + WEEKDAY.format(day) : "due " + day(day);
    }

    /** With a capital at its beginning. */
    public static String sentenceCase(String words) {
        return words.isEmpty()
                ? words
                : words.substring(0, 1).toUpperCase(Locale.UK) + words.substring(1);
    }

    static String capitalised(String word) {
        String spaced = word.replaceAll("([a-z])([A-Z])", "$1 $2").toLowerCase(Locale.UK);
        return spaced.isEmpty()
                ? spaced
                : spaced.substring(0, 1).toUpperCase(Locale.UK) + spaced.substring(1);
    }

    private static String joined(List<String> words, String last) {
        if (words.size() < 2) {
            return String.join("", words);
        }
        int end = words.size() - 1;
        return String.join(", ", words.subList(0, end)) + last + words.get(end);
    }
}
