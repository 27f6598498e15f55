package accord.repairs.json;

import accord.repairs.Field;
import accord.repairs.Kind;
import accord.repairs.RepairRequest;
import accord.repairs.query.Amounts;
import accord.repairs.query.Dates;
import accord.repairs.query.DayOrder;
import accord.repairs.query.Mapping;
import accord.repairs.query.Reading;
import accord.text.InvalidInput;
import accord.text.Text;
import java.time.Instant;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * Makes a request of a work order: of what a landlord's system lists, and of the messages of the
 * HACT data standard. What is not understood is kept.
 */
final class WorkOrder {
    private static final List<Field> DATES =
            Stream.of(Field.values()).filter(Field::isMoment).toList();
    private static final Set<Field> FURTHER =
            EnumSet.complementOf(
                    EnumSet.of(Field.REFERENCE, Field.REPORTED_AT, Field.TRADE, Field.AREA));
    private static final Map<Field, List<String>> USUAL = new EnumMap<>(Field.class);

    static {
        usual(
                Field.REFERENCE,
                "reference reference.id workorderreference workorderreference.id"
                        + " workordernumber workorderid ordernumber jobnumber jobreference"
                        + " servicerequestreference.id id");
        usual(
                Field.REPORTED_AT,
                "datereported reportedat reporteddate dateraised raisedat raiseddate datelogged"
                        + " createdat datecreated");
        usual(
                Field.TRADE,
                "tradedescription trade trade.customname trade.name workelement.trade.customname"
                        + " workelement.trade.code tradecode trade.code");
        usual(Field.AREA, "area areaname neighbourhood neighborhood estate patch ward site.name");
        usual(
                Field.PRIORITY,
                "priority priority.prioritydescription priority.prioritycode"
                        + " prioritydescription prioritycode");
        usual(Field.STATUS, "status workorderstatus jobstatus statuscode");
        usual(
                Field.DUE_AT,
                "priority.requiredcompletiondatetime requiredcompletiondatetime dueat duedate"
                        + " target targetdate");
        usual(
                Field.COMPLETED_AT,
                "completedat datecompleted completeddate completiondate completedon");
        usual(Field.PROVIDER, "provider contractor contractorname owner supplier");
        usual(
                Field.PROPERTY,
                "propertyreference propertyref uprn buildingreference property.reference"
                        + " sitepropertyunit.reference.id sitepropertyunit.uprn"
                        + " sitepropertyunit.propertyreference building block property"
                        + " sitepropertyunit.address.buildingname");
        usual(Field.HAZARD, "hazard hazardtype hazard.type");
        usual(Field.ORDERED_AT, "orderedat dateissued issuedat orderissuedat");
        usual(
                Field.APPOINTMENT_AT,
                "appointmentat appointment.start appointment.date appointmentdate scheduledfor");
        usual(Field.ATTENDED_AT, "attendedat dateattended attendeddate");
        usual(Field.OUTCOME, "outcome visitoutcome");
        usual(Field.OUTCOME_REASON, "outcomereason noaccessreason");
        usual(Field.OUTCOME_EVIDENCE, "outcomeevidence noaccessevidence");
        usual(Field.PARENT, "parent parentreference parentjob parent.reference parent.id");
        usual(Field.VALUE, "value ordervalue totalcost cost");
        usual(Field.UPDATED_AT, "updatedat lastupdated dateupdated lastmodified");
    }

    private static void usual(Field field, String paths) {
        USUAL.put(field, List.of(paths.split(" ")));
    }

    private final Mapping mapping;
    private final Dates dates;
    private final Instant now;

    WorkOrder(Mapping mapping, Dates dates, Instant now) {
        this.mapping = mapping;
        this.dates = dates;
        this.now = now;
    }

    Reading read(long place, JsonNode order) {
        try {
            if (!order.isObject()) {
                throw new InvalidInput("row", "is not a work order but a single value");
            }
            return new Reading.Taken(place, request(new Leaves(order)));
        } catch (InvalidInput invalid) {
            return new Reading.Rejected(place, invalid.field(), invalid.reason());
        }
    }

    /** Only looks at the dates of each work order. */
    static WorkOrders.Reader looking(Mapping mapping, DayOrder order) {
        return (place, node) -> {
            try {
                Leaves leaves = new Leaves(node);
                for (Field field : DATES) {
                    order.see(leaves.first(paths(mapping, field)));
                }
                return new Reading.Rejected(place, "", "");
            } catch (InvalidInput invalid) {
                return new Reading.Rejected(place, invalid.field(), invalid.reason());
            }
        };
    }

    private static List<String> paths(Mapping mapping, Field field) {
        String named = mapping.columns().get(field);
        return named == null
                ? USUAL.getOrDefault(field, List.of())
                : List.of(named.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9.]", ""));
    }

    private String value(Leaves leaves, Field field) {
        return leaves.first(paths(mapping, field));
    }

    private RepairRequest request(Leaves leaves) {
        boolean raised = leaves.has("descriptionofwork");
        if (raised) {
            required(leaves, "priority", "workClass");
        }
        String reported = value(leaves, Field.REPORTED_AT);
        if (reported.isEmpty() && !raised) {
            throw new InvalidInput(
                    Field.REPORTED_AT.key(), "must say when it was reported or raised");
        }
        Map<Field, String> words = new EnumMap<>(Field.class);
        Map<Field, Instant> moments = new EnumMap<>(Field.class);
        for (Field field : FURTHER) {
            String value = value(leaves, field);
            if (!value.isEmpty() && field.isMoment()) {
                moments.put(field, dates.read(field.key(), value));
            } else if (!value.isEmpty()) {
                words.put(field, field.isAmount() ? Amounts.read(field.key(), value) : value);
            }
        }
        return new RepairRequest(
                mapping.source(),
                reference(leaves, raised),
                reported.isEmpty() ? now : dates.read(Field.REPORTED_AT.key(), reported),
                new Kind(value(leaves, Field.TRADE), value(leaves, Field.AREA)),
                words,
                moments,
                !reported.isEmpty(),
                leaves.written());
    }

    private static void required(Leaves leaves, String... fields) {
        for (String field : fields) {
            if (!leaves.has(field.toLowerCase(Locale.ROOT))) {
                throw new InvalidInput(field, "is required of a request to raise a repair");
            }
        }
    }

    /** A request to raise a repair has no number yet: the same content is the same request. */
    private String reference(Leaves leaves, boolean raised) {
        String given = value(leaves, Field.REFERENCE);
        return given.isEmpty() && raised
                ? Text.hash(leaves.written().toString()).substring(0, 32)
                : given;
    }
}
