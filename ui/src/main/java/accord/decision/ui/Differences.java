package accord.decision.ui;

import accord.decision.Difference;
import accord.decision.Difference.Kind;
import accord.decision.Difference.Segment;
import accord.decision.Terms;
import accord.decision.Version;
import accord.decision.Wording;
import accord.look.ui.Prose;
import accord.look.ui.Tags;
import com.vaadin.flow.component.html.Div;
import java.util.EnumSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What changed between two versions, marked word by word in the text as people read it. */
final class Differences {
    private static final char ADDED = '\ue000';
    private static final char ADDED_END = '\ue001';
    private static final char REMOVED = '\ue002';
    private static final char REMOVED_END = '\ue003';

    /** What begins a line and must stay there, the words, the blanks behind them. */
    private static final Pattern LINE =
            Pattern.compile("(\\s*(?:(?:[-*+>]|#{1,6}|\\d{1,9}[.)])\\s+)*)(.*?)(\\s*)");

    private Differences() {}

    static Div between(Version from, Version to) {
        Div all = words(from.wording(), to.wording());
        terms(all, from.wording().terms(), to.wording().terms());
        return all;
    }

    /** The same of text and fields alone, without what they say of themselves. */
    static Div words(Wording from, Wording to) {
        Div text = Prose.of("");
        text.getElement().setProperty("innerHTML", html(from.text(), to.text()));
        Div all = Tags.div("difference", text);
        FieldDifferences.between(from.fields(), to.fields()).forEach(all::add);
        return all;
    }

    /** The older text on the left with what went, the newer on the right with what came. */
    static Div sideBySide(Version from, Version to) {
        String older = from.wording().text();
        String newer = to.wording().text();
        Div both =
                Tags.div(
                        "side-by-side",
                        half(from, html(older, newer, EnumSet.of(Kind.SAME, Kind.REMOVED))),
                        half(to, html(older, newer, EnumSet.of(Kind.SAME, Kind.ADDED))));
        Div all = Tags.div("difference", both);
        FieldDifferences.between(from.wording().fields(), to.wording().fields()).forEach(all::add);
        terms(all, from.wording().terms(), to.wording().terms());
        return all;
    }

    private static Div half(Version version, String html) {
        Div words = Prose.of("");
        words.getElement().setProperty("innerHTML", html);
        return Tags.div("half", Tags.span("small", "Version " + version.number()), words);
    }

    /** Safe HTML, since only marks without attributes are put into what has been made safe. */
    static String html(String from, String to) {
        return html(from, to, EnumSet.allOf(Kind.class));
    }

    /** The same with only what stayed and what went, or what stayed and what came. */
    static String html(String from, String to, Set<Kind> shown) {
        StringBuilder marked = new StringBuilder();
        for (Segment segment : Difference.between(plain(from), plain(to)).segments()) {
            if (!shown.contains(segment.kind())) {
                continue;
            }
            switch (segment.kind()) {
                case SAME -> marked.append(segment.text());
                case ADDED -> mark(marked, segment, ADDED, ADDED_END);
                case REMOVED -> mark(marked, segment, REMOVED, REMOVED_END);
            }
        }
        return Prose.html(marked.toString())
                .replace(String.valueOf(ADDED), "<ins>")
                .replace(String.valueOf(ADDED_END), "</ins>")
                .replace(String.valueOf(REMOVED), "<del>")
                .replace(String.valueOf(REMOVED_END), "</del>");
    }

    /** No mark spans two lines, so that paragraphs and lists stay what they are. */
    private static void mark(StringBuilder marked, Segment segment, char begin, char end) {
        if (segment.kind() == Kind.REMOVED && segment.text().isBlank()) {
            return;
        }
        String[] lines = segment.text().split("\n", -1);
        for (int i = 0; i < lines.length; i++) {
            if (i > 0) {
                marked.append('\n');
            }
            Matcher line = LINE.matcher(lines[i]);
            if (line.matches() && !line.group(2).isEmpty()) {
                marked.append(line.group(1))
                        .append(begin)
                        .append(line.group(2))
                        .append(end)
                        .append(line.group(3));
            } else {
                marked.append(lines[i]);
            }
        }
    }

    private static String plain(String text) {
        return text.replaceAll("[\ue000-\ue003]", "\ufffd");
    }

    private static void terms(Div all, Terms from, Terms to) {
        changed(all, "What it is", TermWords.kind(from.kind()), TermWords.kind(to.kind()));
        changed(all, "Costs at most", TermWords.cost(from), TermWords.cost(to));
        changed(all, "Review on", TermWords.review(from), TermWords.review(to));
        changed(all, "It ends when", from.exit(), to.exit());
        changed(all, "It worked when", from.measure(), to.measure());
    }

    private static void changed(Div all, String what, String from, String to) {
        if (!from.equals(to)) {
            all.add(Tags.div("term-change", Tags.span("small", what), marked(from, to)));
        }
    }

    /** A short text, with what changed in it marked. */
    static Div marked(String from, String to) {
        Div words = Prose.of("");
        words.getElement().setProperty("innerHTML", html(from, to));
        return words;
    }
}
