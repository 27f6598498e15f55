package accord.repairs.mongo;

import accord.contract.ContractId;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.ReplaceOptions;
import java.time.LocalDate;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a contract's feed.
 *
 * @param revision grows with every filling
 * @param filling whether a filling is under way, or was interrupted
 * @param first the Monday of the first week, null before anything was stored
 * @param last the Monday of the last week
 * @param form by what the requests are counted: {@value #FORM}, or less where that was once less
 */
record FeedDocument(
        long revision,
        boolean filling,
        @Nullable LocalDate first,
        @Nullable LocalDate last,
        int form) {
    /** By trade, area, urgency and danger; the first was by trade and area. */
    private static final int FORM = 2;

    static FeedDocument read(MongoCollection<Document> feeds, ContractId contract) {
        Document found = feeds.find(Filters.eq("_id", contract.value())).first();
        return found == null
                ? new FeedDocument(0, false, null, null, FORM)
                : new FeedDocument(
                        found.getLong("revision"),
                        found.getBoolean("filling"),
                        day(found.getString("first")),
                        day(found.getString("last")),
                        found.getInteger("form", 1));
    }

    private static @Nullable LocalDate day(@Nullable String text) {
        return text == null ? null : LocalDate.parse(text);
    }

    void write(MongoCollection<Document> feeds, ContractId contract) {
        Document document =
                new Document("_id", contract.value())
                        .append("revision", revision)
                        .append("filling", filling)
                        .append("first", first == null ? null : first.toString())
                        .append("last", last == null ? null : last.toString())
                        .append("form", form);
        feeds.replaceOne(
                Filters.eq("_id", contract.value()), document, new ReplaceOptions().upsert(true));
    }

    FeedDocument with(LocalDate week) {
        return new FeedDocument(
                revision,
                filling,
                first == null || week.isBefore(first) ? week : first,
                last == null || week.isAfter(last) ? week : last,
                form);
    }

    /** Whether its counts cannot be trusted, or tell less than they should. */
    boolean isToBeCounted() {
        return filling || form < FORM;
    }

    FeedDocument begun() {
        return new FeedDocument(revision, true, first, last, form);
    }

    /** After all requests were counted again. */
    FeedDocument counted() {
        return new FeedDocument(revision, filling, first, last, FORM);
    }

    FeedDocument finished() {
        return new FeedDocument(revision + 1, false, first, last, form);
    }
}
