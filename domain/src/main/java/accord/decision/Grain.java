package accord.decision;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Into what pieces a text is cut to compare it; each contains the next. */
enum Grain {
    LINE,
    SENTENCE,
    WORD;

    /** The pieces of a text, in order; joined they are the text. */
    List<String> cut(String text) {
        return switch (this) {
            case LINE -> List.of(text.split("(?<=\n)"));
            case SENTENCE -> cut(text, BreakIterator.getSentenceInstance(Locale.UK));
            case WORD -> cut(text, BreakIterator.getWordInstance(Locale.UK));
        };
    }

    /** Into what a piece of this is cut. */
    Grain finer() {
        return this == LINE ? SENTENCE : WORD;
    }

    private static List<String> cut(String text, BreakIterator breaks) {
        List<String> pieces = new ArrayList<>();
        breaks.setText(text);
        int start = breaks.first();
        for (int end = breaks.next(); end != BreakIterator.DONE; end = breaks.next()) {
            pieces.add(text.substring(start, end));
            start = end;
        }
        return pieces;
    }
}
