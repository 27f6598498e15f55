package accord.decision.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.inc;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.unset;

import accord.decision.DecisionId;
import accord.decision.Draft;
import accord.decision.Draft.Passage;
import accord.decision.DraftId;
import accord.decision.Origin;
import accord.decision.ProposalId;
import accord.decision.Template;
import accord.decision.query.DraftStore;
import accord.decision.query.Drafted;
import accord.decision.query.Pen;
import accord.member.MemberId;
import accord.member.SideId;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/** A document for each draft, with when it was begun, by which they are in order. */
final class MongoDrafts implements DraftStore {
    private final MongoCollection<Document> documents;

    MongoDrafts(MongoCollection<Document> documents) {
        this.documents = documents;
        documents.createIndex(Indexes.ascending("decision", "begun"));
    }

    @Override
    public void add(Draft draft) {
        documents.insertOne(document(draft).append("begun", new Date()));
    }

    @Override
    public List<Drafted> find(Collection<DraftId> ids) {
        List<Drafted> found = new ArrayList<>();
        for (Document d : documents.find(in("_id", ids.stream().map(DraftId::value).toList()))) {
            found.add(new Drafted(draft(d), pens(d)));
        }
        return found;
    }

    @Override
    public List<Drafted> within(Collection<DecisionId> decisions) {
        return documents
                .find(in("decision", decisions.stream().map(DecisionId::value).toList()))
                .sort(Sorts.ascending("begun", "_id"))
                .map(d -> new Drafted(draft(d), pens(d)))
                .into(new ArrayList<>());
    }

    @Override
    public List<Draft> of(DecisionId decision, int most) {
        return documents
                .find(eq("decision", decision.value()))
                .sort(Sorts.ascending("begun", "_id"))
                .limit(most)
                .map(MongoDrafts::draft)
                .into(new ArrayList<>());
    }

    @Override
    public boolean write(DraftId id, String field, int revision, String text) {
        String at = "passages." + field;
        return documents
                        .updateOne(
                                and(eq("_id", id.value()), eq(at + ".revision", revision)),
                                combine(set(at + ".text", text), inc(at + ".revision", 1)))
                        .getMatchedCount()
                == 1;
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
                .forEach((field, passage) ->
                        unchanged.add(eq("passages." + field + ".revision", passage.revision())));
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
            String title = "passages." + Draft.TITLE;
            same.add(eq(title + ".revision", read.passage(Draft.TITLE).revision()));
            from.add(unset(title));
        }
        return documents.updateOne(and(same), combine(from)).getMatchedCount() == 1;
    }

    private static Document document(Draft draft) {
        Document passages = new Document();
        draft.passages()
                .forEach((field, passage) ->
                        passages.append(
                                field,
                                new Document("text", passage.text())
                                        .append("revision", passage.revision())));
        ProposalId proposal = draft.proposal();
        Template template = draft.template();
        return new Document("_id", draft.id().value())
                .append("decision", draft.decision().value())
                .append("proposal", proposal == null ? null : proposal.value())
                .append("basedOn", draft.basedOn())
                .append("origin", document(draft.origin()))
                .append("author", draft.author().value())
                .append("opened", draft.opened())
                .append("template", template == null ? null : template.name())
                .append("passages", passages);
    }

    private static Draft draft(Document d) {
        Map<String, Passage> passages = new LinkedHashMap<>();
        d.get("passages", Document.class)
                .forEach((field, each) -> {
                    Document passage = (Document) each;
                    passages.put(
                            field,
                            new Passage(
                                    passage.getString("text"), passage.getInteger("revision", 0)));
                });
        @Nullable String proposal = d.getString("proposal");
        @Nullable String template = d.getString("template");
        return new Draft(
                new DraftId(d.getString("_id")),
                new DecisionId(d.getString("decision")),
                proposal == null ? null : new ProposalId(proposal),
                d.getInteger("basedOn", 0),
                origin(d.get("origin", Document.class)),
                new MemberId(d.getString("author")),
                d.getBoolean("opened", false),
                template == null ? null : Template.valueOf(template),
                passages);
    }

    private static @Nullable Document document(@Nullable Origin origin) {
        return origin == null
                ? null
                : new Document("decision", origin.decision().value())
                        .append("proposal", origin.proposal().value())
                        .append("version", origin.version());
    }

    private static @Nullable Origin origin(@Nullable Document d) {
        return d == null
                ? null
                : new Origin(
                        new DecisionId(d.getString("decision")),
                        new ProposalId(d.getString("proposal")),
                        d.getInteger("version", 0));
    }

    private static Document document(Pen pen) {
        return new Document("member", pen.member().value())
                .append("side", pen.side().value())
                .append("field", pen.field())
                .append("until", Date.from(pen.until()));
    }

    private static List<Pen> pens(Document d) {
        List<Pen> pens = new ArrayList<>();
        d.get("pens", new Document())
                .forEach((page, each) -> {
                    Document pen = (Document) each;
                    pens.add(
                            new Pen(
                                    page,
                                    new MemberId(pen.getString("member")),
                                    new SideId(pen.getString("side")),
                                    pen.getString("field"),
                                    pen.getDate("until").toInstant()));
                });
        return pens;
    }
}
