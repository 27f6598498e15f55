package accord.repairs.csv;

import accord.repairs.Field;
import accord.repairs.query.Mapping;
import accord.text.InvalidInput;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which column of a table tells what: as the sender says, otherwise by the usual names. */
final class Columns {
    private static final Map<Field, List<String>> USUAL = new EnumMap<>(Field.class);

    static {
        usual(
                Field.REFERENCE,
                "reference ref caseenquiryid caseid workorderreference workorderref workorderid"
                        + " workordernumber workorderno ordernumber orderreference orderno jobnumber"
                        + " jobreference jobref jobno jobid repairreference repairref repairid"
                        + " requestreference requestid servicerequestid id");
        usual(
                Field.REPORTED_AT,
                "reportedat datereported reporteddate reported opendt opendate openedat opened"
                        + " dateraised raisedat raiseddate raised datelogged loggeddate logged"
                        + " loggedon raisedon reportedon openedon requestedat daterequested"
                        + " requesteddate requesteddatetime createdat"
                        + " datecreated createddate created ordered orderdate dateordered date");
        usual(
                Field.TRADE,
                "trade tradedescription tradename tradetype tradegroup repairtype jobtype worktype"
                        + " tradecode type"
                        + " category servicename");
        usual(
                Field.AREA,
                "area areaname neighborhood neighbourhood estate patch district ward region"
                        + " locality");
        usual(Field.PRIORITY, "priority prioritydescription priorityname prioritycode pri urgency");
        usual(Field.STATUS, "status casestatus workorderstatus jobstatus orderstatus state");
        usual(
                Field.DUE_AT,
                "dueat duedate datedue due targetdt targetdate targetat target requiredby"
                        + " requiredcompletiondatetime requiredcompletiondate deadline sladate");
        usual(
                Field.COMPLETED_AT,
                "completedat datecompleted completeddate completiondate completed closeddt"
                        + " closedat dateclosed closeddate closed finishedat completedon closedon"
                        + " finishedon doneon datedone");
        usual(
                Field.PROVIDER,
                "provider contractor contractorname supplier suppliername serviceprovider");
        usual(
                Field.PROPERTY,
                "building buildingname block blockname buildingreference property"
                        + " propertyreference propertyref propref propertyid uprn");
        usual(Field.HAZARD, "hazard hazardtype hhsrshazard hhsrs dampandmould");
        usual(
                Field.ORDERED_AT,
                "orderedat orderissued orderissuedat dateissued issuedat issueddate issued");
        usual(
                Field.APPOINTMENT_AT,
                "appointmentat appointment appointmentdate appointmentmadefor appointmentfor"
                        + " dateofappointment apptdate bookedfor scheduledfor scheduledat");
        usual(Field.ATTENDED_AT, "attendedat attended dateattended attendeddate visitedat visited");
        usual(Field.OUTCOME, "outcome visitoutcome appointmentoutcome");
        usual(Field.OUTCOME_REASON, "outcomereason reasonfornoaccess noaccessreason visitreason");
        usual(
                Field.OUTCOME_EVIDENCE,
                "outcomeevidence noaccessevidence evidenceofnoaccess evidence");
        usual(
                Field.PARENT,
                "parent parentjob parentreference parentorder parentjobreference parentworkorder");
        usual(Field.VALUE, "value jobvalue ordervalue cost totalcost amount estimatedcost");
        usual(
                Field.UPDATED_AT,
                "updatedat lastupdated lastupdatedat dateupdated modifiedat lastmodified"
                        + " modifieddate");
    }

    /** What a table may tell of requests that are known, without saying when they were made. */
    private static final Set<Field> NEWS =
            EnumSet.of(
                    Field.STATUS,
                    Field.COMPLETED_AT,
                    Field.APPOINTMENT_AT,
                    Field.ATTENDED_AT,
                    Field.OUTCOME);

    private static void usual(Field field, String names) {
        USUAL.put(field, List.of(names.split(" ")));
    }

    private final List<String> names;
    private final Map<Field, Integer> found = new EnumMap<>(Field.class);

    Columns(List<String> header, Mapping mapping) {
        this.names = header.stream().map(String::strip).toList();
        Set<Integer> taken = new HashSet<>();
        mapping.columns()
                .forEach((field, name) -> {
                    int column = named(field, name);
                    found.put(field, column);
                    taken.add(column);
                });
        mapping.remembered()
                .forEach((field, name) -> {
                    if (!mapping.without().contains(field)) {
                        remember(field, name, taken);
                    }
                });
        for (Field field : Field.values()) {
            boolean settled = found.containsKey(field) || mapping.without().contains(field);
            Integer column = settled ? null : usual(field, taken);
            if (column != null) {
                found.put(field, column);
                taken.add(column);
            }
        }
        boolean updates =
                found.containsKey(Field.REFERENCE) && NEWS.stream().anyMatch(found::containsKey);
        if (!found.containsKey(Field.REPORTED_AT) && !updates) {
            throw new InvalidInput(
                    Field.REPORTED_AT.key(),
                    "no column says when a request was reported; the columns are " + told());
        }
    }

    private void remember(Field field, String name, Set<Integer> taken) {
        int column = index(name);
        if (column >= 0 && !found.containsKey(field) && taken.add(column)) {
            found.put(field, column);
        }
    }

    private int index(String name) {
        for (int i = 0; i < names.size(); i++) {
            if (names.get(i).equalsIgnoreCase(name.strip())) {
                return i;
            }
        }
        return -1;
    }

    private int named(Field field, String name) {
        int column = index(name);
        if (column >= 0) {
            return column;
        }
        throw new InvalidInput(
                field.key(), "no column is named " + name + "; the columns are " + told());
    }

    private @Nullable Integer usual(Field field, Set<Integer> taken) {
        for (String name : USUAL.getOrDefault(field, List.of())) {
            for (int i = 0; i < names.size(); i++) {
                if (plain(names.get(i)).equals(name) && !taken.contains(i)) {
                    return i;
                }
            }
        }
        return null;
    }

    private static String plain(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
    }

    private String told() {
        String all = String.join(", ", names).replaceAll("\\p{Cntrl}", "?");
        return all.length() > 300 ? all.substring(0, 300) + "…" : all;
    }

    /** Which column tells what. */
    Map<Field, String> found() {
        Map<Field, String> told = new EnumMap<>(Field.class);
        found.forEach((field, column) -> told.put(field, names.get(column)));
        return told;
    }

    int count() {
        return names.size();
    }

    boolean has(Field field) {
        return found.containsKey(field);
    }

    /** What a row has in the field's column, stripped; empty where it has nothing. */
    String value(List<String> row, Field field) {
        Integer column = found.get(field);
        return column == null || column >= row.size() ? "" : row.get(column).strip();
    }

    String name(int column) {
        return names.get(column).isEmpty() ? "column " + (column + 1) : names.get(column);
    }

    boolean isOther(int column) {
        return !found.containsValue(column);
    }

    /** What rejected rows call a column. */
    String field(int column) {
        return found.entrySet().stream()
                .filter(entry -> entry.getValue() == column)
                .map(entry -> entry.getKey().key())
                .findFirst()
                .orElse(name(column));
    }
}
