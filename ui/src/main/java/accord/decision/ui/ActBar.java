package accord.decision.ui;

import accord.decision.ui.Choices.Act;
import accord.look.ui.Tags;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a viewer can do about a proposal; on a phone what is likeliest stays at the thumb. */
final class ActBar extends Composite<Div> {

    /**
     * What it offers.
     *
     * @param version the current one
     * @param from who wrote a version that the viewer has not asked to see yet, null for none
     */
    record Offer(Choices choices, int version, @Nullable String from) {}

    private final Consumer<Act> chosen;
    private final Runnable showCurrent;
    private final Same same = new Same();

    ActBar(Consumer<Act> chosen, Runnable showCurrent) {
        this.chosen = chosen;
        this.showCurrent = showCurrent;
        getContent().addClassNames("prop-acts", "no-print");
    }

    void show(Offer offer) {
        if (same.as(offer)) {
            return;
        }
        Div bar = getContent();
        bar.removeAll();
        if (offer.from() != null) {
            bar.add(
                    Tags.paragraph(
                            "newer",
                            "%s wrote version %d while you were reading."
                                    .formatted(offer.from(), offer.version())));
        }
        Div near = Tags.div("acts near");
        Div further = Tags.div("acts further");
        if (offer.from() != null) {
            near.add(Tags.button("primary", "Read version " + offer.version(), showCurrent));
        }
        for (Act act : Act.values()) {
            if (offer.choices().acts().contains(act)) {
                Div row = looks(act).equals("tertiary") ? further : near;
                row.add(
                        Tags.also(
                                also(act),
                                Tags.button(
                                        looks(act),
                                        label(act, offer.version()),
                                        () -> chosen.accept(act))));
            }
        }
        if (!offer.choices().note().isEmpty()) {
            bar.add(Tags.paragraph("why-not", offer.choices().note()));
        }
        Stream.of(near, further).filter(row -> row.getComponentCount() > 0).forEach(bar::add);
        setVisible(bar.getComponentCount() > 0);
    }

    private static String label(Act act, int version) {
        return switch (act) {
            case CONSENT -> "Consent to version " + version;
            case LIFT -> "The condition is met";
            case RESOLVE -> "Say it is resolved";
            case AMEND -> "Ask for a change";
            case OBJECT -> "Object with a reason";
            case WITHDRAW -> "Withdraw consent";
            case STAND_ASIDE -> "Stand aside";
            case START_ANOTHER -> "Start another from this";
        };
    }

    /** What else people call it. */
    private static String also(Act act) {
        return switch (act) {
            case CONSENT -> "agree accept approve sign";
            case LIFT -> "lift the condition, consent without it";
            case RESOLVE -> "resolve the objection";
            case AMEND -> "amend edit write a new version";
            case OBJECT -> "disagree refuse reject";
            case WITHDRAW -> "take back revoke";
            case STAND_ASIDE -> "abstain";
            case START_ANOTHER -> "copy counter-proposal alternative";
        };
    }

    private static String looks(Act act) {
        return switch (act) {
            case CONSENT, LIFT, RESOLVE -> "primary";
            case AMEND -> "";
            case OBJECT, WITHDRAW, STAND_ASIDE, START_ANOTHER -> "tertiary";
        };
    }
}
