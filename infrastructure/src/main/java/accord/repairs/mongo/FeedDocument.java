package accord.repairs.mongo;

import accord.contract.ContractId;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.ReplaceOptions;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a contract's feed.
 *
 * @param revision grows with every filling
 * @param filling whether a filling is under way, or was interrupted
 * @param first the Monday of the first week, null before anything was stored
 * @param last the Monday of the last week
 * @param changes the weeks of the latest fillings, the latest first, as far as they are few
 * @param form by what the requests are counted: {@value #FORM}, or less where that was once less
 */
record FeedDocument(
        long revision,
        boolean filling,
        @Nullable LocalDate first,
        @Nullable LocalDate last,
        List<Change> changes,
        int form) {
    /** By trade, area, urgency and danger; the first was by trade and area. */
    private static final int FORM = 2;

    /** So many fillings are told apart. */
    private static final int CHANGES = 40;

    /** A filling of more weeks may as well be everything. */
    private static final int MOST_WEEKS = 60;

    /**
     * The Mondays of the weeks of which a filling wrote something.
     *
     * @param revision that it made
     */
    record Change(long revision, Set<LocalDate> mondays) {
        private static Change of(Document stored) {
            return new Change(
                    stored.getLong("r"),
                    stored.getList("w", String.class).stream()
                            .map(LocalDate::parse)
                            .collect(Collectors.toSet()));
        }

        private Document document() {
            return new Document("r", revision)
                    .append("w", mondays.stream().map(LocalDate::toString).sorted().toList());
        }
    }

    static FeedDocument read(MongoCollection<Document> feeds, ContractId contract) {
        Document found = feeds.find(Filters.eq("_id", contract.value())).first();
        return found == null
                ? new FeedDocument(0, false, null, null, List.of(), FORM)
                : new FeedDocument(
                        found.getLong("revision"),
                        found.getBoolean("filling"),
                        day(found.getString("first")),
                        day(found.getString("last")),
                        found.getList("changes", Document.class, List.of()).stream()
                                .map(Change::of)
                                .toList(),
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
                        .append("changes", changes.stream().map(Change::document).toList())
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
                changes,
                form);
    }

    /** Whether its counts cannot be trusted, or tell less than they should. */
    boolean isToBeCounted() {
        return filling || form < FORM;
    }

    FeedDocument begun() {
        return new FeedDocument(revision, true, first, last, changes, form);
    }

    /** After all requests were counted again. */
    FeedDocument counted() {
        return new FeedDocument(revision, filling, first, last, changes, FORM);
    }

    /**
     * After a filling.
     *
     * @param mondays of the weeks that it changed; empty where that may be all
     */
    FeedDocument finished(Optional<Set<LocalDate>> mondays) {
        List<Change> all = new ArrayList<>();
        if (mondays.isPresent() && mondays.get().size() <= MOST_WEEKS) {
            all.add(new Change(revision + 1, mondays.get()));
            changes.stream().limit(CHANGES - 1L).forEach(all::add);
        }
        return new FeedDocument(revision + 1, false, first, last, all, form);
    }

    /** The weeks that changed after a revision; empty where that is not told any more. */
    Optional<Set<LocalDate>> changedSince(long before) {
        Set<LocalDate> mondays = new HashSet<>();
        long told = revision;
        for (Change change : changes) {
            if (change.revision() == told && told > before) {
                mondays.addAll(change.mondays());
                told--;
            }
        }
        return told == before ? Optional.of(mondays) : Optional.empty();
    }
}
