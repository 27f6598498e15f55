package accord.decision.ui;

import accord.decision.DraftTerms;
import accord.decision.Terms;
import com.vaadin.flow.component.AbstractSinglePropertyField;
import com.vaadin.flow.component.HasHelper;
import com.vaadin.flow.component.HasLabel;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.Uses;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.shared.HasValidationProperties;
import java.util.Arrays;
import java.util.Map;

/** A choice of what a draft is, whose value is as the draft writes it: its browser sets it. */
@Tag("vaadin-select")
@Uses(Select.class)
final class KindChoice extends AbstractSinglePropertyField<KindChoice, String>
        implements HasLabel, HasHelper, HasValidationProperties {

    KindChoice(String label) {
        super("value", "", false);
        setLabel(label);
        getElement()
                .setPropertyList(
                        "items", Arrays.stream(Terms.Kind.values()).map(KindChoice::item).toList());
    }

    private static Map<String, String> item(Terms.Kind kind) {
        return Map.of("label", TermWords.kind(kind), "value", DraftTerms.word(kind));
    }
}
