package accord.repairs.json;

import accord.repairs.Field;
import accord.repairs.Telling;
import accord.repairs.query.Dates;
import accord.repairs.query.DayOrder;
import accord.repairs.query.Mapping;
import accord.repairs.query.Reading;
import accord.repairs.query.TellingReader;
import accord.text.InvalidInput;
import accord.text.Text;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Makes a telling of a work order: of what a landlord's system lists, and of the messages of the
 * HACT data standard. What is not understood is kept.
 */
final class WorkOrder {
    private static final List<Field> DATES =
            Stream.of(Field.values()).filter(Field::isMoment).toList();
    private static final Map<Field, List<String>> USUAL = new EnumMap<>(Field.class);

    static {
        usual(
                Field.REFERENCE,
                "relatedworkorderreference.id reference reference.id workorderreference workorderreference.id"
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
        usual(
                Field.STATUS,
                "status workorderstatus jobstatus statuscode othertype typecode"
                        + " jobstatusupdates.othertype");
        usual(
                Field.DUE_AT,
                "priority.requiredcompletiondatetime requiredcompletiondatetime dueat duedate"
                        + " target targetdate");
        usual(
                Field.COMPLETED_AT,
                "completedat datecompleted completeddate completiondate completedon"
                        + " jobstatusupdates.eventtime");
        usual(
                Field.PROVIDER,
                "provider contractor contractorname owner supplier"
                        + " assignedtoprimary.organization.name assignedtoprimary.name");
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
                "appointmentat appointment.start appointment.date appointmentdate scheduledfor"
                        + " refinedappointmentwindow.date");
        usual(Field.ATTENDED_AT, "attendedat dateattended attendeddate");
        usual(Field.OUTCOME, "outcome visitoutcome");
        usual(Field.OUTCOME_REASON, "outcomereason noaccessreason");
        usual(Field.OUTCOME_EVIDENCE, "outcomeevidence noaccessevidence");
        usual(Field.PARENT, "parent parentreference parentjob parent.reference parent.id");
        usual(Field.VALUE, "value ordervalue totalcost cost");
        usual(
                Field.UPDATED_AT,
                "updatedat lastupdated dateupdated lastmodified eventtime"
                        + " jobstatusupdates.eventtime");
    }

    private static void usual(Field field, String paths) {
        USUAL.put(field, List.of(paths.split(" ")));
    }

    /** What a message that says no time of report is about, where it is news of a known order. */
    private static final List<String> NEWS =
            List.of("relatedworkorderreference", "workorderreference", "status", "statuscode");

    /** What a message says that the work is complete, and nothing else. */
    private static final Set<String> COMPLETION =
            Set.of(
                    "workorderreference",
                    "billofmaterialitem",
                    "completedworkelements",
                    "operativesused",
                    "jobstatusupdates",
                    "followonworkorderreference");

    /** The status of an order whose message says that the work is complete, and no more. */
    private static final String COMPLETED = "Completed";

    private static final String UPDATED = Field.UPDATED_AT.key();

    private final Mapping mapping;
    private final Dates dates;
    private final TellingReader reader;
    private final Instant now;

    WorkOrder(Mapping mapping, Dates dates, Instant now) {
        this.mapping = mapping;
        this.dates = dates;
        this.reader = new TellingReader(mapping.source(), dates);
        this.now = now;
    }

    Reading read(long place, JsonNode order) {
        try {
            if (!order.isObject()) {
                throw new InvalidInput("row", "is not a work order but a single value");
            }
            Leaves leaves = new Leaves(order, time -> dates.read(UPDATED, time));
            return new Reading.Taken(place, telling(leaves));
        } catch (InvalidInput invalid) {
            return new Reading.Rejected(place, invalid.field(), invalid.reason());
        }
    }

    /** Only looks at the dates of each work order. */
    static WorkOrders.Reader looking(Mapping mapping, DayOrder order) {
        return (place, node) -> {
            try {
                Leaves leaves = new Leaves(node, time -> Instant.MIN);
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
        if (mapping.without().contains(field)) {
            return List.of();
        }
        String named = mapping.columns().getOrDefault(field, mapping.remembered().get(field));
        return named == null
                ? USUAL.getOrDefault(field, List.of())
                : List.of(named.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9.]", ""));
    }

    private String value(Leaves leaves, Field field) {
        return leaves.first(paths(mapping, field));
    }

    private Telling telling(Leaves leaves) {
        boolean raised = leaves.has("descriptionofwork");
        if (raised) {
            required(leaves, "priority", "workClass");
        }
        boolean undated = value(leaves, Field.REPORTED_AT).isEmpty();
        boolean news = NEWS.stream().anyMatch(leaves::has);
        if (undated && !raised && !news) {
            throw new InvalidInput(
                    Field.REPORTED_AT.key(), "must say when it was reported or raised");
        }
        return reader.read(
                reference(leaves, raised),
                field -> told(leaves, field),
                raised ? now : null,
                leaves.written());
    }

    /** Null where it is silent. */
    private @Nullable String told(Leaves leaves, Field field) {
        String value = value(leaves, field);
        if (value.isEmpty() && field == Field.STATUS && saysComplete(leaves)) {
            return COMPLETED;
        }
        return value.isEmpty() ? null : value;
    }

    /** An order that is listed or raised, or whose appointment is asked for, is not complete. */
    private boolean saysComplete(Leaves leaves) {
        return leaves.has("workorderreference")
                && value(leaves, Field.REPORTED_AT).isEmpty()
                && (leaves.tellsOnly(COMPLETION) || !value(leaves, Field.COMPLETED_AT).isEmpty());
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
