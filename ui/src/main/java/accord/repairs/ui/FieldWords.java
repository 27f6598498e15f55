package accord.repairs.ui;

import accord.look.ui.Words;
import accord.repairs.Field;
import java.util.Arrays;

/** What the fields of a request are called on pages. */
final class FieldWords {
    private FieldWords() {}

    static String of(Field field) {
        return switch (field) {
            case REFERENCE -> "Reference";
            case REPORTED_AT -> "Reported";
            case TRADE -> "Trade";
            case AREA -> "Area";
            case PRIORITY -> "Priority";
            case STATUS -> "Status";
            case DUE_AT -> "Due";
            case COMPLETED_AT -> "Completed";
            case PROVIDER -> "Provider";
            case PROPERTY -> "Building";
            case HAZARD -> "Hazard";
            case ORDERED_AT -> "Order issued";
            case APPOINTMENT_AT -> "Appointment for";
            case ATTENDED_AT -> "Attended";
            case OUTCOME -> "Outcome of the visit";
            case OUTCOME_REASON -> "Reason of the outcome";
            case OUTCOME_EVIDENCE -> "Evidence of the outcome";
            case PARENT -> "Parent job";
            case VALUE -> "Value";
            case UPDATED_AT -> "Last updated";
        };
    }

    /** By its key; other names stay as they are. */
    static String of(String key) {
        return Arrays.stream(Field.values())
                .filter(field -> field.key().equals(key))
                .findFirst()
                .map(FieldWords::of)
                .orElseGet(() -> Words.sentenceCase(key));
    }
}
