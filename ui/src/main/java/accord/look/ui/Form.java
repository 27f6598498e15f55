package accord.look.ui;

import accord.text.InvalidInput;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.shared.HasValidationProperties;
import java.util.LinkedHashMap;
import java.util.Map;

/** Fields by the names that the domain knows them by, so that what it refuses is said beside. */
public final class Form extends Div {
    private final Map<String, HasValidationProperties> fields = new LinkedHashMap<>();
    private final Div problem = new Div();

    public Form() {
        addClassName("form");
        problem.setVisible(false);
        add(problem);
    }

    /**
     * Adds a field.
     *
     * @param name as {@link InvalidInput#field()} says it
     */
    public <F extends Component & HasValidationProperties & HasValue<?, ?>> F add(
            String name, F field) {
        know(name, field);
        add(field);
        return field;
    }

    /**
     * Says beside a field what is refused by its name; where the field stands is up to the page.
     */
    public <F extends Component & HasValidationProperties & HasValue<?, ?>> F know(
            String name, F field) {
        fields.put(name, field);
        field.addValueChangeListener(change -> field.setInvalid(false));
        return field;
    }

    /** Does what the form is for; whatever is wrong is said here, and what was written stays. */
    public boolean submit(Runnable act) {
        problem.removeAll();
        problem.setVisible(false);
        fields.values().forEach(field -> field.setInvalid(false));
        try {
            act.run();
            return true;
        } catch (InvalidInput wrong) {
            mark(wrong);
        } catch (RuntimeException failure) {
            tell(Problems.sentence(failure));
        }
        return false;
    }

    private void mark(InvalidInput wrong) {
        HasValidationProperties field = fields.get(wrong.field());
        if (field == null) {
            tell(Problems.sentence(wrong));
            return;
        }
        field.setErrorMessage(Problems.beside(wrong));
        field.setInvalid(true);
        if (field instanceof Focusable<?> focusable) {
            focusable.focus();
        }
    }

    private void tell(String sentence) {
        problem.add(Problems.line(sentence));
        problem.setVisible(true);
    }
}
