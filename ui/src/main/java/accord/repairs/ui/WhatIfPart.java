package accord.repairs.ui;

import accord.contract.ContractId;
import accord.look.ui.Card;
import accord.look.ui.OnPage;
import accord.look.ui.Problems;
import accord.look.ui.Words;
import accord.member.query.Caller;
import accord.repairs.WhatIf;
import accord.repairs.query.WhatIfs;
import accord.repairs.query.WhatIfs.LastYear;
import com.vaadin.flow.component.Html;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.RangeInput;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.progressbar.ProgressBar;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * A slider: how many surges would Accord have told of last year, were it more or less sensitive.
 */
@Component
class WhatIfPart {
    private static final int NOW = WhatIfs.OFFERED.indexOf(WhatIfs.STANDARD);

    private final WhatIfs whatIfs;

    WhatIfPart(WhatIfs whatIfs) {
        this.whatIfs = whatIfs;
    }

    Card show(Caller caller, ContractId contract) {
        Card card = new Card("What if Accord were more sensitive, or less?");
        Paragraph words =
                new Paragraph(
                        "Of how many surges would both sides have been told last year? Nothing"
                                + " changes by trying.");
        words.addClassName("small");
        Div place = new Div();
        Button look = new Button("Look at last year");
        look.addClickListener(click -> look(caller, contract, look, place));
        card.add(words, look, place);
        return card;
    }

    /**
     * Beside the page, which shows how far it is: years of weeks take a moment the first time.
     * Where the page is left, what was found is kept all the same for whoever looks next.
     */
    void look(Caller caller, ContractId contract, Button look, Div place) {
        UI ui = UI.getCurrent();
        ProgressBar bar = new ProgressBar();
        bar.getElement().setAttribute("aria-label", "Looking at last year");
        look.setVisible(false);
        place.add(bar);
        CompletableFuture.runAsync(() -> {
            try {
                Optional<LastYear> year =
                        whatIfs.offered(
                                caller,
                                contract,
                                share -> OnPage.run(ui, () -> bar.setValue(share)));
                OnPage.run(
                        ui,
                        () -> year.ifPresentOrElse(found -> show(found, place), place::removeAll));
            } catch (RuntimeException failed) {
                OnPage.run(
                        ui,
                        () -> {
                            place.removeAll();
                            look.setVisible(true);
                            Problems.tell(failed);
                        });
            }
        });
    }

    private static void show(LastYear year, Div place) {
        Span answer = new Span();
        answer.addClassName("big");
        answer.getElement().setAttribute("role", "status");
        RangeInput slider = new RangeInput();
        slider.setMin(0);
        slider.setMax(WhatIfs.OFFERED.size() - 1.0);
        slider.setStep(1.0);
        slider.setValue((double) NOW);
        slider.setValueChangeMode(ValueChangeMode.EAGER);
        slider.getElement().setAttribute("aria-label", "Sensitivity");
        Runnable tell =
                () -> {
                    int step = (int) Math.round(slider.getValue());
                    answer.setText(words(year, step));
                    slider.getElement().setAttribute("aria-valuetext", name(step));
                };
        slider.addValueChangeListener(change -> tell.run());
        tell.run();
        Span fewer = new Span("Fewer, surer");
        Span more = new Span("More, sooner");
        Div ends = new Div(fewer, more);
        ends.addClassNames("what-if-ends", "small");
        Div whatIf = new Div(answer, slider, ends);
        whatIf.addClassName("what-if");
        place.removeAll();
        NativeDetails numbers = new NativeDetails("The numbers", table(year));
        numbers.addClassName("numbers");
        place.add(whatIf, numbers);
    }

    static String words(LastYear year, int step) {
        WhatIf then = at(year, step);
        WhatIf now = at(year, NOW);
        String told =
                "In the last %s: %s"
                        .formatted(
                                Words.count(year.weeks(), "week", "weeks"),
                                Words.count(then.surges(), "surge", "surges"));
        return step == NOW
                ? told + ", as it is now."
                : told + " (now %s).".formatted(Words.number(now.surges()));
    }

    private static WhatIf at(LastYear year, int step) {
        return Objects.requireNonNull(year.byAlpha().get(WhatIfs.OFFERED.get(step)));
    }

    private static String name(int step) {
        double alpha = WhatIfs.OFFERED.get(step);
        String share = "%s in 1,000 ordinary weeks".formatted(perThousand(alpha));
        return step == NOW ? share + ", as it is now" : share;
    }

    private static String perThousand(double alpha) {
        double many = alpha * 1_000;
        return many == Math.rint(many)
                ? Words.number(Math.round(many))
                : String.format(Locale.UK, "%.1f", many);
    }

    private static Html table(LastYear year) {
        String rows =
                year.byAlpha().keySet().stream()
                        .map(alpha -> row(year, WhatIfs.OFFERED.indexOf(alpha)))
                        .collect(Collectors.joining());
        return new Html(
                "<table><thead><tr><th scope=\"col\">May alarm by chance</th><th scope=\"col\" class=\"num\">Surges</th><th scope=\"col\" class=\"num\">Weeks with one</th></tr></thead><tbody>%s</tbody></table>"
                        .formatted(rows));
    }

    private static String row(LastYear year, int step) {
        WhatIf found = at(year, step);
        return "<tr><th scope=\"row\">%s</th><td class=\"num\">%s</td><td class=\"num\">%s</td></tr>"
                .formatted(name(step), Words.number(found.surges()), Words.number(found.weeks()));
    }
}
