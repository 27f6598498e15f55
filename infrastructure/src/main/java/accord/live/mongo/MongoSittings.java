package accord.live.mongo;

import accord.issue.IssueId;
import accord.live.query.Sitting;
import accord.live.query.Sittings;
import accord.member.MemberId;
import accord.member.SideId;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.ReplaceOptions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import org.bson.Document;

/** A document for each open page; there are never more than there are people looking. */
final class MongoSittings implements Sittings {
    private static final ReplaceOptions OR_INSERT = new ReplaceOptions().upsert(true);

    private final MongoCollection<Document> documents;

    MongoSittings(MongoCollection<Document> documents) {
        this.documents = documents;
    }

    @Override
    public void put(Collection<Sitting> sittings) {
        List<ReplaceOneModel<Document>> writes =
                sittings.stream()
                        .map(s ->
                                new ReplaceOneModel<>(
                                        Filters.eq("_id", s.id()), document(s), OR_INSERT))
                        .toList();
        if (!writes.isEmpty()) {
            documents.bulkWrite(writes);
        }
    }

    @Override
    public void remove(String id) {
        documents.deleteOne(Filters.eq("_id", id));
    }

    @Override
    public List<Sitting> at(Instant now) {
        List<Sitting> present = new ArrayList<>();
        for (Document document : documents.find()) {
            Sitting sitting = sitting(document);
            if (sitting.until().isAfter(now)) {
                present.add(sitting);
            } else {
                documents.deleteOne(document);
            }
        }
        return List.copyOf(present);
    }

    private static Document document(Sitting s) {
        return new Document("_id", s.id())
                .append("issue", s.issue().value())
                .append("member", s.member().value())
                .append("side", s.side().value())
                .append("until", Date.from(s.until()))
                .append("writing", Date.from(s.writing()));
    }

    private static Sitting sitting(Document d) {
        return new Sitting(
                d.getString("_id"),
                new IssueId(d.getString("issue")),
                new MemberId(d.getString("member")),
                new SideId(d.getString("side")),
                d.getDate("until").toInstant(),
                d.get("writing", new Date(0)).toInstant());
    }
}
