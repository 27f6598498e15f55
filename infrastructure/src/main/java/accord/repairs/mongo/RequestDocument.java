package accord.repairs.mongo;

import static java.util.Map.entry;

import accord.contract.ContractId;
import accord.repairs.Field;
import accord.repairs.Kind;
import accord.repairs.RepairRequest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bson.Document;

/** A request as a document. Field names are short since there are many documents. */
final class RequestDocument {
    static final String CONTRACT = "c";
    static final String PLACE = "k";

    private static final Map<Field, String> NAMES =
            new EnumMap<>(
                    Map.ofEntries(
                            entry(Field.PRIORITY, "p"),
                            entry(Field.STATUS, "s"),
                            entry(Field.DUE_AT, "due"),
                            entry(Field.COMPLETED_AT, "done"),
                            entry(Field.PROVIDER, "by"),
                            entry(Field.PROPERTY, "b"),
                            entry(Field.HAZARD, "z"),
                            entry(Field.ORDERED_AT, "ord"),
                            entry(Field.APPOINTMENT_AT, "app"),
                            entry(Field.ATTENDED_AT, "att"),
                            entry(Field.OUTCOME, "out"),
                            entry(Field.OUTCOME_REASON, "why"),
                            entry(Field.OUTCOME_EVIDENCE, "ev"),
                            entry(Field.PARENT, "par"),
                            entry(Field.VALUE, "val"),
                            entry(Field.UPDATED_AT, "upd")));

    private RequestDocument() {}

    /** Unique by contract, source and reference; none of them has a line end. */
    static String id(ContractId contract, RepairRequest request) {
        return contract.value() + '\n' + request.source() + '\n' + request.reference();
    }

    static Document of(ContractId contract, RepairRequest request, String place) {
        Document document =
                new Document("_id", id(contract, request))
                        .append(CONTRACT, contract.value())
                        .append(PLACE, place)
                        .append("at", Date.from(request.reportedAt()))
                        .append("t", request.kind().trade())
                        .append("a", request.kind().area());
        request.words().forEach((field, text) -> document.append(NAMES.get(field), text));
        request.moments().forEach((field, at) -> document.append(NAMES.get(field), Date.from(at)));
        if (!request.dated()) {
            document.append("undated", true);
        }
        List<String> others = new ArrayList<>(2 * request.others().size());
        request.others()
                .forEach((name, value) -> {
                    others.add(name);
                    others.add(value);
                });
        return document.append("o", others);
    }

    static RepairRequest request(Document document) {
        String[] id = document.getString("_id").split("\n", -1);
        Map<Field, String> words = new EnumMap<>(Field.class);
        Map<Field, Instant> moments = new EnumMap<>(Field.class);
        NAMES.forEach((field, name) -> {
            Object value = document.get(name);
            if (value instanceof Date at) {
                moments.put(field, at.toInstant());
            } else if (value instanceof String text) {
                words.put(field, text);
            }
        });
        return new RepairRequest(
                id[1],
                id[2],
                document.getDate("at").toInstant(),
                new Kind(document.getString("t"), document.getString("a")),
                words,
                moments,
                !document.containsKey("undated"),
                others(document.getList("o", String.class)));
    }

    private static Map<String, String> others(List<String> flat) {
        Map<String, String> others = new LinkedHashMap<>();
        for (int i = 0; i + 1 < flat.size(); i += 2) {
            others.put(flat.get(i), flat.get(i + 1));
        }
        return others;
    }
}
