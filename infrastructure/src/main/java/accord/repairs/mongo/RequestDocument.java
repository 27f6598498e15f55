package accord.repairs.mongo;

import accord.contract.ContractId;
import accord.repairs.Kind;
import accord.repairs.RepairRequest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** A request as a document. Field names are short since there are many documents. */
final class RequestDocument {
    static final String CONTRACT = "c";
    static final String PLACE = "k";

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
                        .append("a", request.kind().area())
                        .append("p", request.priority())
                        .append("s", request.status());
        put(document, "due", request.dueAt());
        put(document, "done", request.completedAt());
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

    private static void put(Document document, String name, @Nullable Instant at) {
        if (at != null) {
            document.append(name, Date.from(at));
        }
    }

    static RepairRequest request(Document document) {
        String[] id = document.getString("_id").split("\n", -1);
        return new RepairRequest(
                id[1],
                id[2],
                document.getDate("at").toInstant(),
                new Kind(document.getString("t"), document.getString("a")),
                document.getString("p"),
                document.getString("s"),
                instant(document.getDate("due")),
                instant(document.getDate("done")),
                !document.containsKey("undated"),
                others(document.getList("o", String.class)));
    }

    private static @Nullable Instant instant(@Nullable Date date) {
        return date == null ? null : date.toInstant();
    }

    private static Map<String, String> others(List<String> flat) {
        Map<String, String> others = new LinkedHashMap<>();
        for (int i = 0; i + 1 < flat.size(); i += 2) {
            others.put(flat.get(i), flat.get(i + 1));
        }
        return others;
    }
}
