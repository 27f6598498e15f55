package accord.issue.ui;

import accord.decision.ui.FormDialog;
import accord.issue.query.Lesson;
import accord.look.ui.Fields;
import accord.look.ui.Tags;
import accord.text.InvalidInput;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.List;

/** Finds what was learned before, and brings it into the room. */
public final class LessonsDialog {

    /** Where lessons come from, and where they go. */
    public interface Source {
        /** Those in which all of these words occur, newest first; all where none are given. */
        List<Lesson> find(String words);

        void take(Lesson lesson);
    }

    private LessonsDialog() {}

    static void open(Source source) {
        FormDialog form =
                new FormDialog("Lessons from before", "Bring into this room", "lessons").wide();
        form.say("What the sides of this contract learned from earlier issues.");
        TextField words = Fields.line("Words to look for", "");
        words.setValueChangeMode(ValueChangeMode.LAZY);
        CheckboxGroup<Lesson> found = new CheckboxGroup<>();
        found.setItemLabelGenerator(Lesson::lesson);
        found.setItemHelperGenerator(Lesson::about);
        Div none = Tags.div("small", Tags.paragraph("", "No lesson says that yet."));
        Runnable look =
                () -> {
                    List<Lesson> lessons = source.find(words.getValue());
                    found.setItems(lessons);
                    none.setVisible(lessons.isEmpty());
                };
        words.addValueChangeListener(change -> look.run());
        look.run();
        form.with(words).with(none).with(found);
        form.onSubmit(
                        () -> {
                            if (found.getValue().isEmpty()) {
                                throw new InvalidInput("lessons", "must be chosen first");
                            }
                            found.getValue().forEach(source::take);
                        })
                .open();
    }
}
