package accord.decision.mongo;

import static accord.decision.mongo.DraftDocuments.document;
import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.ne;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.pushEach;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.unset;

import accord.decision.DecisionId;
import accord.decision.Draft;
import accord.decision.DraftId;
import accord.decision.Passage;
import accord.decision.ProposalId;
import accord.decision.query.DraftStore;
import accord.decision.query.Drafted;
import accord.decision.query.Pen;
import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.FindIterable;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.PushOptions;
import com.mongodb.client.model.Sorts;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;

/** A document for each draft, with when it was begun, by which they are in order. */
final class MongoDrafts implements DraftStore {
    private final MongoCollection<Document> documents;

    MongoDrafts(MongoCollection<Document> documents) {
        this.documents = documents;
        documents.createIndex(Indexes.ascending("decision", "begun"));
    }

    @Override
    public void add(Draft draft) {
        try {
            documents.insertOne(document(draft).append("begun", new Date()));
        } catch (MongoWriteException failed) {
            if (failed.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
                throw failed;
            }
        }
    }

    @Override
    public List<Drafted> find(Collection<DraftId> ids) {
        return read(in("_id", ids.stream().map(DraftId::value).toList()))
                .map(DraftDocuments::drafted)
                .into(new ArrayList<>());
    }

    @Override
    public List<Drafted> within(Collection<DecisionId> decisions) {
        return read(in("decision", decisions.stream().map(DecisionId::value).toList()))
                .map(DraftDocuments::drafted)
                .into(new ArrayList<>());
    }

    @Override
    public List<Draft> of(DecisionId decision, int most) {
        return read(eq("decision", decision.value()))
                .limit(most)
                .map(DraftDocuments::draft)
                .into(new ArrayList<>());
    }

    private FindIterable<Document> read(Bson which) {
        return documents
                .find(which)
                .projection(Projections.exclude("acts"))
                .sort(Sorts.ascending("begun", "_id"));
    }

    @Override
    public boolean write(DraftId id, String field, Passage next, Optional<String> act) {
        List<Bson> as = new ArrayList<>(List.of(eq("_id", id.value())));
        as.add(stands(field, next.revision() - 1));
        List<Bson> change = new ArrayList<>();
        change.add(set(at(field), document(next)));
        act.ifPresent(asking -> {
            as.add(ne("acts", asking));
            change.add(remembering(asking));
        });
        return documents.updateOne(and(as), combine(change)).getMatchedCount() == 1;
    }

    @Override
    public void remember(DraftId id, String act) {
        documents.updateOne(and(eq("_id", id.value()), ne("acts", act)), remembering(act));
    }

    private static Bson remembering(String act) {
        return pushEach("acts", List.of(act), new PushOptions().slice(-ACTS));
    }

    @Override
    public boolean wrote(DraftId id, String act) {
        return documents.countDocuments(and(eq("_id", id.value()), eq("acts", act))) == 1;
    }

    private static String at(String field) {
        return "passages." + field;
    }

    /** A field that an older build did not know is as it began. */
    private static Bson stands(String field, int revision) {
        Bson same = eq(at(field) + ".revision", revision);
        return revision == 0 ? or(same, exists(at(field), false)) : same;
    }

    @Override
    public void open(DraftId id) {
        documents.updateOne(eq("_id", id.value()), set("opened", true));
    }

    @Override
    public void put(DraftId id, Pen pen) {
        documents.updateOne(eq("_id", id.value()), set("pens." + pen.page(), document(pen)));
    }

    @Override
    public void lift(DraftId id, String page) {
        documents.updateOne(eq("_id", id.value()), unset("pens." + page));
    }

    @Override
    public boolean drop(Draft read) {
        List<Bson> unchanged = new ArrayList<>();
        unchanged.add(eq("_id", read.id().value()));
        read.passages()
                .forEach((field, passage) -> unchanged.add(stands(field, passage.revision())));
        return documents.deleteOne(and(unchanged)).getDeletedCount() == 1;
    }

    @Override
    public boolean rebase(Draft read, Draft other) {
        ProposalId proposal = other.proposal();
        List<Bson> same = new ArrayList<>(List.of(eq("_id", read.id().value())));
        List<Bson> from =
                new ArrayList<>(
                        List.of(
                                set("proposal", proposal == null ? null : proposal.value()),
                                set("basedOn", other.basedOn()),
                                set("origin", document(other.origin()))));
        if (read.has(Draft.TITLE) && !other.has(Draft.TITLE)) {
            same.add(stands(Draft.TITLE, read.passage(Draft.TITLE).revision()));
            from.add(unset(at(Draft.TITLE)));
        }
        return documents.updateOne(and(same), combine(from)).getMatchedCount() == 1;
    }
}
