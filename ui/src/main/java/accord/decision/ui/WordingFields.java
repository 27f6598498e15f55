package accord.decision.ui;

import accord.decision.Fields;
import accord.decision.Money;
import accord.decision.Template;
import accord.decision.Terms;
import accord.decision.Wording;
import accord.look.ui.Tags;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.TextArea;
import org.jspecify.annotations.Nullable;

/** The fields of what people consent to: the text and what it says of itself. */
final class WordingFields {
    private final TextArea text =
            accord.look.ui.Fields.document(
                    "Text", "Paragraphs, **bold** and - lists, as in Markdown.");
    private final Select<Terms.Kind> kind = new Select<>();
    private final DatePicker reviewOn =
            accord.look.ui.Fields.day("Review on", "When the sides look at it again");
    private final BigDecimalField value = new BigDecimalField("It costs at most");
    private final FieldForm fields;
    private final TextArea exit = accord.look.ui.Fields.paragraph("It ends when", "");
    private final TextArea measure =
            accord.look.ui.Fields.paragraph("We know that it worked when", "");

    /**
     * @param from what to begin with, null for an empty page
     * @param suggested the template that is offered for an empty page, null for none
     */
    WordingFields(FormDialog form, @Nullable Wording from, @Nullable Template suggested) {
        text.addClassName("long");
        exit.addClassName("short");
        measure.addClassName("short");
        kind.setLabel("What it is");
        kind.setItems(Terms.Kind.values());
        kind.setItemLabelGenerator(TermWords::kind);
        kind.setEmptySelectionAllowed(false);
        kind.addValueChangeListener(
                change -> kind.setHelperText(TermWords.caution(change.getValue())));
        value.setPrefixComponent(Tags.span("", "£"));
        value.setHelperText(
                "All together, for as long as it holds. Who may bind a side depends on it.");
        Terms terms = from == null ? Terms.PLAIN : from.terms();
        text.setValue(from == null ? "" : from.text());
        kind.setValue(terms.kind());
        reviewOn.setValue(terms.reviewOn());
        value.setValue(terms.value() == null ? null : terms.value().amount());
        exit.setValue(terms.exit());
        measure.setValue(terms.measure());
        form.field("text", text);
        Div pair = Tags.div("pair", form.know("kind", kind), form.know("reviewOn", reviewOn));
        form.with(pair);
        form.know("value", value);
        form.with(value);
        form.with(Tags.div("pair", form.know("exit", exit), form.know("measure", measure)));
        fields =
                new FieldForm(
                        form,
                        from == null ? Fields.NONE : from.fields(),
                        from == null ? suggested : null);
    }

    /** What is written now; throws where a field is not as it must be. */
    Wording wording() {
        return new Wording(
                text.getValue(),
                new Terms(
                        kind.getValue(),
                        reviewOn.getValue(),
                        exit.getValue(),
                        measure.getValue(),
                        value.getValue() == null ? null : Money.of(value.getValue())),
                fields.fields());
    }
}
