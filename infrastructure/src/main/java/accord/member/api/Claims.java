package accord.member.api;

import accord.eventlog.query.NewId;
import accord.member.api.Claim.Answer;
import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.bson.types.Binary;
import org.springframework.stereotype.Component;

/** Keys in use and what was answered to them, in the collection {@code idempotency}. */
@Component
class Claims {
    private final MongoCollection<Document> claims;

    Claims(MongoDatabase database) {
        this.claims =
                database.getCollection("idempotency")
                        .withWriteConcern(WriteConcern.MAJORITY.withJournal(true));
    }

    Optional<Claim> find(String id) {
        return Optional.ofNullable(claims.find(Filters.eq("_id", id)).first()).map(Claims::claim);
    }

    /** False where somebody else was first. */
    boolean add(Claim claim) {
        try {
            claims.insertOne(
                    new Document("_id", claim.id())
                            .append("since", Date.from(claim.since()))
                            .append("at", Date.from(claim.at()))
                            .append("process", claim.process())
                            .append("sign", claim.sign()));
            return true;
        } catch (MongoWriteException refused) {
            if (refused.getError().getCategory() == ErrorCategory.DUPLICATE_KEY) {
                return false;
            }
            throw refused;
        }
    }

    /** Goes on with what another began; false where it gave a sign or somebody else goes on. */
    boolean takeOver(Claim before, Claim mine) {
        return claims.updateOne(
                                Filters.and(
                                        held(before.id(), before.process()),
                                        Filters.eq("sign", before.sign()),
                                        Filters.eq("answer", null)),
                                Updates.combine(
                                        Updates.set("process", mine.process()),
                                        Updates.set("sign", mine.sign()),
                                        Updates.set("at", Date.from(mine.at()))))
                        .getMatchedCount()
                == 1;
    }

    /** Says that a process is still at work under a key. */
    void sign(String id, String process) {
        claims.updateOne(held(id, process), Updates.set("sign", NewId.next()));
    }

    void answer(Claim claim, Answer answer) {
        Document document =
                new Document("request", answer.request())
                        .append("status", answer.status())
                        .append("location", answer.location())
                        .append("contentType", answer.contentType())
                        .append("body", new Binary(answer.body()));
        claims.updateOne(held(claim.id(), claim.process()), Updates.set("answer", document));
    }

    void release(Claim claim) {
        claims.deleteOne(held(claim.id(), claim.process()));
    }

    void forget(String id) {
        claims.deleteOne(Filters.eq("_id", id));
    }

    void forgetBefore(Instant instant) {
        claims.deleteMany(Filters.lt("at", Date.from(instant)));
    }

    private static Bson held(String id, String process) {
        return Filters.and(Filters.eq("_id", id), Filters.eq("process", process));
    }

    private static Claim claim(Document found) {
        Document answer = found.get("answer", Document.class);
        return new Claim(
                found.getString("_id"),
                found.get("since", found.getDate("at")).toInstant(),
                found.getDate("at").toInstant(),
                found.getString("process"),
                found.getString("sign"),
                answer == null ? null : answer(answer));
    }

    private static Answer answer(Document found) {
        return new Answer(
                found.getString("request"),
                found.getInteger("status"),
                found.getString("location"),
                found.getString("contentType"),
                found.get("body", Binary.class).getData());
    }
}
