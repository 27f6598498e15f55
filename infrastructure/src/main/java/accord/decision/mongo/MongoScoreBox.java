package accord.decision.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lte;

import accord.decision.DecisionId;
import accord.decision.ProposalId;
import accord.decision.Score;
import accord.decision.ScoreSheet;
import accord.decision.query.ScoreBox;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.ReplaceOptions;
import java.util.List;
import java.util.Optional;
import org.bson.Document;

/** A document for each sheet, by what binds its side to it. */
final class MongoScoreBox implements ScoreBox {
    private final MongoCollection<Document> documents;

    MongoScoreBox(MongoCollection<Document> documents) {
        this.documents = documents;
        documents.createIndex(Indexes.ascending("decision"));
    }

    @Override
    public void put(DecisionId decision, int round, String commitment, ScoreSheet sheet) {
        String id = id(decision, commitment);
        documents.replaceOne(
                eq("_id", id),
                new Document("_id", id)
                        .append("decision", decision.value())
                        .append("round", round)
                        .append("salt", sheet.salt())
                        .append(
                                "scores",
                                sheet.scores().stream().map(MongoScoreBox::document).toList()),
                new ReplaceOptions().upsert(true));
    }

    @Override
    public Optional<ScoreSheet> find(DecisionId decision, String commitment) {
        return Optional.ofNullable(documents.find(eq("_id", id(decision, commitment))).first())
                .map(MongoScoreBox::sheet);
    }

    @Override
    public void drop(DecisionId decision, String commitment) {
        documents.deleteOne(eq("_id", id(decision, commitment)));
    }

    @Override
    public void empty(DecisionId decision, int lastRound) {
        documents.deleteMany(and(eq("decision", decision.value()), lte("round", lastRound)));
    }

    private static String id(DecisionId decision, String commitment) {
        return decision.value() + "~" + commitment;
    }

    private static Document document(Score score) {
        return new Document("proposal", score.proposal().value())
                .append("version", score.version())
                .append("criterion", score.criterion())
                .append("points", score.points());
    }

    private static ScoreSheet sheet(Document d) {
        List<Score> scores =
                d.getList("scores", Document.class).stream()
                        .map(each ->
                                new Score(
                                        new ProposalId(each.getString("proposal")),
                                        each.getInteger("version", 1),
                                        each.getInteger("criterion", 0),
                                        each.getInteger("points", 1)))
                        .toList();
        return new ScoreSheet(scores, d.getString("salt"));
    }
}
