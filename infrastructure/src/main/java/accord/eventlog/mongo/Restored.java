package accord.eventlog.mongo;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.bson.Document;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks, before anything reads, whether something stands beyond the log's head: then the log was
 * restored from an older backup than the rest. Nothing of the rest is believed. Read models are
 * dropped and made again from the log, snapshots are forgotten, and policies go on from the head:
 * what is still in the log they have reacted to already.
 */
final class Restored {
    private static final Logger LOG = LoggerFactory.getLogger(Restored.class);
    private static final int SHOWN = 20;

    private final MongoLog log;
    private final MongoDatabase database;
    private final MongoCollection<Document> tokens;
    private final TokenDocuments documents;
    private final Set<String> policies;

    Restored(
            MongoLog log,
            MongoDatabase database,
            MongoCollection<Document> tokens,
            TokenDocuments documents,
            Set<String> policies) {
        this.log = log;
        this.database = database;
        this.tokens = tokens;
        this.documents = documents;
        this.policies = Set.copyOf(policies);
    }

    /** The processors of the policies among what handles events. */
    static Set<String> policies(Collection<Class<?>> handlers) {
        return handlers.stream()
                .filter(handler -> handler.getPackageName().endsWith(".policy"))
                .map(policy -> policy.getAnnotation(ProcessingGroup.class).value())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The processors that were ahead; empty where nothing was. */
    List<String> settle() {
        long newest = log.newest();
        List<Document> ahead = new ArrayList<>();
        for (Document token : tokens.find()) {
            if (Position.commit(documents.position(token)) > newest) {
                ahead.add(token);
            }
        }
        if (ahead.isEmpty()) {
            return List.of();
        }
        List<String> names =
                ahead.stream().map(token -> token.getString(TokenDocuments.PROCESSOR)).toList();
        LOG.warn(
                "The log ends at position {}, and {} stand beyond it: it was restored from an older backup. Read models are made again from it",
                newest,
                names.stream().limit(SHOWN).toList());
        forget(newest);
        return names;
    }

    private void forget(long newest) {
        for (String collection : database.listCollectionNames()) {
            if (collection.startsWith(MongoShelves.PREFIX) || collection.endsWith(Snapshots.NAME)) {
                database.getCollection(collection).deleteMany(new Document());
            }
        }
        for (Document token : tokens.find().into(new ArrayList<>())) {
            String processor = token.getString(TokenDocuments.PROCESSOR);
            if (policies.contains(processor)) {
                if (Position.commit(documents.position(token)) > newest) {
                    toHead(token, newest);
                }
            } else if (!processor.startsWith("__") || processor.startsWith(RebuildNotes.PREFIX)) {
                tokens.deleteOne(Filters.eq("_id", token.get("_id")));
            }
        }
    }

    private void toHead(Document token, long newest) {
        Commit last = log.at(newest);
        long head = last == null ? 0 : Position.of(newest, last.entries().size() - 1);
        tokens.updateOne(
                Filters.eq("_id", token.get("_id")),
                documents.token(new GlobalSequenceTrackingToken(head)));
    }
}
