package accord.live.ui;

import accord.decision.DecisionId;
import accord.decision.Draft;
import accord.decision.DraftFrom;
import accord.decision.query.Drafting;
import accord.decision.ui.DraftNavigation;
import accord.member.query.Caller;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;

/** From a letter typed in one browser to its standing in the same field of another. */
final class DraftSamples {
    private static final String TYPED =
            """
            () => document.addEventListener('keydown',
              () => window.typed = performance.timeOrigin + performance.now(), true)\
            """;
    private static final String READ =
            """
            () => {
              window.read = {};
              const field = document.querySelector('[data-field="text"]').firstElementChild;
              field.addEventListener('input', () => requestAnimationFrame(
                () => window.read[field.value.length] = performance.timeOrigin + performance.now()));
            }\
            """;

    private DraftSamples() {}

    /** Milliseconds, one letter after the other, the first few left out. */
    static List<Double> of(
            Stage stage, DecisionId decision, Page one, Page other, int warm, int samples) {
        Drafting drafting = stage.bean(Drafting.class);
        Caller landlord = Stage.caller(Stage.LANDLORD);
        Draft draft = drafting.begin(landlord, decision, new DraftFrom.Blank(null));
        drafting.open(landlord, draft);
        for (Page page : List.of(one, other)) {
            page.navigate("/" + DraftNavigation.to(draft));
            text(page).waitFor();
        }
        one.evaluate(TYPED);
        other.evaluate(READ);
        List<Double> took = new ArrayList<>();
        for (int letter = 1; letter <= warm + samples; letter++) {
            text(one).press("a");
            other.waitForFunction("letter => window.read[letter] > 0", letter);
            double read = number(other.evaluate("letter => window.read[letter]", letter));
            if (letter > warm) {
                took.add(read - number(one.evaluate("() => window.typed")));
            }
        }
        return took;
    }

    private static Locator text(Page page) {
        return page.locator("[data-field=text] textarea");
    }

    private static double number(Object evaluated) {
        return ((Number) evaluated).doubleValue();
    }
}
