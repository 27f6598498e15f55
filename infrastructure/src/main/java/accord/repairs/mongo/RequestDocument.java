package accord.repairs.mongo;

import accord.contract.ContractId;
import accord.repairs.RepairRequest;
import accord.repairs.Telling;
import accord.repairs.Tellings;
import accord.repairs.Version;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import org.bson.Document;

/**
 * A request as a document: what is known of it now, and each different thing that was told of it.
 * Field names are short since there are many documents; what was told only once is not written
 * twice.
 */
final class RequestDocument {
    static final String ID = "_id";
    static final String CONTRACT = "c";
    static final String PLACE = "k";
    static final String AT = "at";
    static final String ERASED = "x";
    private static final String VERSIONS = "v";

    private RequestDocument() {}

    /** Unique by contract, source and reference; none of them has a line end. */
    static String id(ContractId contract, String source, String reference) {
        return contract.value() + '\n' + source + '\n' + reference;
    }

    static String id(ContractId contract, Telling telling) {
        return id(contract, telling.source(), telling.reference());
    }

    /**
     * @param place where it is counted, or where it waits to be
     */
    static Document of(ContractId contract, Tellings all, String place, boolean erased) {
        Telling any = all.versions().getFirst().telling();
        Document document =
                new Document(ID, id(contract, any))
                        .append(CONTRACT, contract.value())
                        .append(PLACE, place);
        if (erased) {
            document.append(ERASED, true);
        }
        if (all.versions().size() == 1) {
            VersionDocument.append(document, all.versions().getFirst());
            return document;
        }
        all.request().ifPresent(request -> append(document, request));
        List<Document> versions = new ArrayList<>();
        for (Version version : all.versions()) {
            Document one = new Document();
            VersionDocument.append(one, version);
            versions.add(one);
        }
        return document.append(VERSIONS, versions);
    }

    private static void append(Document document, RepairRequest request) {
        document.append(AT, Date.from(request.reportedAt()))
                .append("t", request.kind().trade())
                .append("a", request.kind().area());
        VersionDocument.append(document, request.words(), request.moments());
    }

    /** All that was told of it, as far as it is understood. */
    static Tellings tellings(Document document) {
        String[] id = document.getString(ID).split("\n", -1);
        List<Document> versions = document.getList(VERSIONS, Document.class);
        return new Tellings(
                (versions == null ? List.of(document) : versions)
                        .stream().map(v -> VersionDocument.version(id[1], id[2], v)).toList());
    }

    static RepairRequest request(Document document) {
        return tellings(document).request().orElseThrow();
    }

    static boolean isErased(Document document) {
        return document.getBoolean(ERASED, false);
    }

    /** A place of its own for one that nobody has reported yet. */
    static String waiting(ContractId contract, String id) {
        return contract.value() + "\n?\n" + id;
    }
}
