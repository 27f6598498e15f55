package accord.demonstration.ui;

import accord.demonstration.query.Story;
import accord.look.ui.Problems;
import accord.look.ui.Words;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;

/** The line itself: short, with the whole story a press away. */
final class StoryLine extends Div {

    StoryLine(Story story, boolean mayAct, Runnable letAWeekPass) {
        addClassName("demo");
        getElement().setAttribute("role", "note").setAttribute("aria-label", "Demonstration");
        Span brief =
                new Span(
                        new Span("Demonstration"),
                        wide(
                                ": real requests from Boston, 2011, moved forward by %s."
                                        .formatted(Words.count(story.weeks(), "week", "weeks"))));
        String today = "Today here: %s.".formatted(Words.date(story.present()));
        Paragraph present = new Paragraph(today);
        present.addClassName("narrow-only");
        add(
                new NativeDetails(brief, new Div(new Paragraph(story.sentence()), present)),
                wide(today));
        if (mayAct) {
            add(passing(story, letAWeekPass));
        }
    }

    /** On a phone it would be in the way of what one came for. */
    private static Span wide(String words) {
        Span span = new Span(words);
        span.addClassName("hide-narrow");
        return span;
    }

    private static Button passing(Story story, Runnable letAWeekPass) {
        Button pass = new Button(story.over() ? "The data ends here" : "Let a week pass");
        pass.addThemeVariants(ButtonVariant.LUMO_SMALL);
        pass.setEnabled(!story.over());
        pass.setDisableOnClick(true);
        pass.addClickListener(click -> {
            try {
                letAWeekPass.run();
            } catch (RuntimeException failure) {
                pass.setEnabled(true);
                Problems.tell(failure);
            }
        });
        return pass;
    }
}
