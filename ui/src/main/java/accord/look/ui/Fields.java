package accord.look.ui;

import accord.text.Text;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Locale;

/** Fields for the texts that Accord takes, with how many characters are left. */
public final class Fields {
    private Fields() {}

    /** For a text of one line. */
    public static TextField line(String label, String hint) {
        TextField field = new TextField(label);
        field.setHelperText(hint);
        limit(field, Text.LINE);
        return field;
    }

    /** For a short text: a reason, a comment, a position. */
    public static TextArea paragraph(String label, String hint) {
        return area(label, hint, Text.PARAGRAPH);
    }

    /** For a text that can be agreed. */
    public static TextArea document(String label, String hint) {
        return area(label, hint, Text.DOCUMENT);
    }

    /** For a day, in weeks that begin on Monday. */
    public static DatePicker day(String label, String hint) {
        DatePicker day = new DatePicker(label);
        day.setLocale(Locale.UK);
        day.setI18n(new DatePicker.DatePickerI18n().setFirstDayOfWeek(1));
        day.setHelperText(hint);
        return day;
    }

    /**
     * What was sent leaves the field; what has been written there since stays.
     *
     * @param text as it was sent
     */
    public static void sent(TextArea field, String text) {
        field.getElement()
                .executeJs(
                        """
                        if (!this.value.startsWith($0)) return;
                        this.value = this.value.slice($0.length);
                        this.dispatchEvent(new CustomEvent('change', { bubbles: true }));\
                        """,
                        text);
    }

    private static TextArea area(String label, String hint, int longest) {
        TextArea area = new TextArea(label);
        area.setHelperText(hint);
        limit(area, longest);
        return area;
    }

    private static void limit(Component field, int longest) {
        field.getElement().setAttribute("data-limit", Integer.toString(longest));
    }
}
