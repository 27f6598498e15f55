package accord.repairs.mongo;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import org.bson.Document;

/**
 * The collections that repair requests are kept in.
 *
 * @param requests one document each
 * @param words what else was told of them, apart
 * @param weeks the counts, a document a week
 * @param feeds what is known of each feed
 * @param touched which requests an import told of, a document a batch
 */
record Shelf(
        MongoCollection<Document> requests,
        ApartWords words,
        MongoCollection<Document> weeks,
        MongoCollection<Document> feeds,
        MongoCollection<Document> touched) {

    static Shelf in(MongoDatabase database) {
        MongoCollection<Document> requests = database.getCollection("repairs.requests");
        requests.createIndex(
                Indexes.ascending(RequestDocument.PLACE), new IndexOptions().unique(true));
        return new Shelf(
                requests,
                new ApartWords(database.getCollection("repairs.words")),
                database.getCollection("repairs.weeks"),
                database.getCollection("repairs.feeds"),
                database.getCollection("repairs.touched"));
    }
}
