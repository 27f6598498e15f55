package accord.decision.ui;

import accord.decision.Draft;
import accord.decision.DraftTerms;
import accord.look.ui.Fields;
import accord.look.ui.Form;
import accord.look.ui.Tags;
import accord.text.InvalidInput;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** What a draft says of itself, as fields that everybody in it sets. */
final class TermFields {
    private final KindChoice kind = new KindChoice("What it is");
    private final List<DraftField> all = new ArrayList<>();

    /**
     * @param today where the contract's days are counted
     */
    TermFields(Form form, LocalDate today) {
        DatePicker reviewOn = Fields.day("Review on", "When the sides look at it again");
        reviewOn.setMin(today);
        reviewOn.setManualValidation(true);
        TextField value = new TextField("It costs at most");
        value.setPrefixComponent(Tags.span("", "£"));
        value.setHelperText(
                "All together, for as long as it holds. Who may bind a side depends on it.");
        value.getElement().setAttribute("inputmode", "decimal");
        TextArea exit = Fields.paragraph("It ends when", "");
        TextArea measure = Fields.paragraph("We know that it worked when", "");
        exit.addClassName("short");
        measure.addClassName("short");
        Div pair =
                Tags.div(
                        "pair",
                        value(DraftTerms.KIND, form.know(DraftTerms.KIND, kind)),
                        value(DraftTerms.REVIEW_ON, form.know(DraftTerms.REVIEW_ON, reviewOn)));
        form.add(
                new H2("Terms"),
                pair,
                value(DraftTerms.VALUE, form.know(DraftTerms.VALUE, value)),
                text(DraftTerms.EXIT, form.know(DraftTerms.EXIT, exit)),
                text(DraftTerms.MEASURE, form.know(DraftTerms.MEASURE, measure)));
    }

    List<DraftField> all() {
        return all;
    }

    /** Says what people should know of the kind that is chosen, before they consent. */
    void show(Draft draft) {
        String caution = caution(draft.text(DraftTerms.KIND));
        if (!caution.equals(kind.getHelperText())) {
            kind.setHelperText(caution);
        }
    }

    private static String caution(String word) {
        try {
            return TermWords.caution(DraftTerms.kind(word));
        } catch (InvalidInput unknown) {
            return "";
        }
    }

    private DraftField value(String name, Component field) {
        DraftField value = DraftField.value(name, field);
        all.add(value);
        return value;
    }

    private DraftField text(String name, Component field) {
        DraftField text = DraftField.term(name, field);
        all.add(text);
        return text;
    }
}
