package accord.repairs.mongo;

import accord.contract.ContractId;
import accord.repairs.Kind;
import accord.repairs.RepairRequest;
import accord.repairs.mongo.WeekBooks.When;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.Updates;
import com.mongodb.client.model.WriteModel;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * The counts of a feed while its requests change. Meanwhile the feed is marked; a mark found at the
 * next beginning says that the counts are not to be trusted, and they are made again from the
 * requests. So are counts by less than is counted by now.
 */
final class FeedBooks {
    private static final int MOVED_AT_ONCE = 1_000;

    private final Shelf shelf;
    private final ContractId contract;
    private final ZoneId zone;
    private final WeekBooks books;
    private final boolean again;
    private FeedDocument feed;

    FeedBooks(Shelf shelf, ContractId contract, ZoneId zone) {
        this.shelf = shelf;
        this.contract = contract;
        this.zone = zone;
        this.books = new WeekBooks(shelf.weeks(), contract);
        this.feed = FeedDocument.read(shelf.feeds(), contract);
        again = feed.isToBeCounted();
        feed = feed.begun();
        feed.write(shelf.feeds(), contract);
        if (again) {
            recount();
            feed = feed.counted();
            feed.write(shelf.feeds(), contract);
        }
    }

    private void recount() {
        if (feed.first() != null && feed.last() != null) {
            books.clear(feed.first(), feed.last());
        }
        boolean moved = false;
        for (Document found : requests()) {
            Place place = Place.of(found.getString(RequestDocument.PLACE));
            if (place.kind().equals(kind(found, place))) {
                When when = When.of(found.getDate(RequestDocument.AT).toInstant(), zone);
                books.book(when.week(), place.kind()).restore(when.moment(), place.number());
                saw(when);
            } else {
                moved = true;
            }
        }
        if (moved) {
            moveAll();
        }
    }

    /** Those that are counted by less than is known of them; all others have their places. */
    private void moveAll() {
        List<WriteModel<Document>> moves = new ArrayList<>();
        for (Document found : requests()) {
            Place place = Place.of(found.getString(RequestDocument.PLACE));
            Kind kind = kind(found, place);
            if (!place.kind().equals(kind)) {
                When when = When.of(found.getDate(RequestDocument.AT).toInstant(), zone);
                moves.add(
                        new UpdateOneModel<>(
                                Filters.eq(RequestDocument.ID, found.get(RequestDocument.ID)),
                                Updates.set(RequestDocument.PLACE, placed(when, kind))));
            }
            if (moves.size() == MOVED_AT_ONCE) {
                shelf.requests().bulkWrite(moves);
                moves.clear();
            }
        }
        if (!moves.isEmpty()) {
            shelf.requests().bulkWrite(moves);
        }
    }

    private static Kind kind(Document found, Place place) {
        return RequestDocument.tellings(found)
                .request()
                .map(RepairRequest::kind)
                .orElse(place.kind());
    }

    private Iterable<Document> requests() {
        return shelf.requests()
                .find(
                        Filters.and(
                                Filters.eq(RequestDocument.CONTRACT, contract.value()),
                                Filters.exists(RequestDocument.AT)));
    }

    private String placed(When when, Kind kind) {
        saw(when);
        int number = books.book(when.week(), kind).add(when.moment());
        return new Place(contract, when.week(), kind, number).key();
    }

    private void saw(When when) {
        FeedDocument wider = feed.with(when.week());
        if (!wider.equals(feed)) {
            feed = wider;
            feed.write(shelf.feeds(), contract);
        }
        if (books.isFull()) {
            books.write();
        }
    }

    /** Counts a request where it belongs now, and no longer where it did; gives its place. */
    String move(String id, Optional<RepairRequest> request, @Nullable Document before) {
        if (request.isEmpty()) {
            remove(before);
            return RequestDocument.waiting(contract, id);
        }
        When now = When.of(request.get().reportedAt(), zone);
        Kind kind = request.get().kind();
        if (before != null && before.getDate(RequestDocument.AT) != null) {
            String key = before.getString(RequestDocument.PLACE);
            Instant then = before.getDate(RequestDocument.AT).toInstant();
            if (When.of(then, zone).equals(now) && Place.of(key).kind().equals(kind)) {
                return key;
            }
        }
        remove(before);
        return placed(now, kind);
    }

    /** Counts a request no longer. */
    void remove(@Nullable Document before) {
        if (before != null && before.getDate(RequestDocument.AT) != null) {
            When then = When.of(before.getDate(RequestDocument.AT).toInstant(), zone);
            Place place = Place.of(before.getString(RequestDocument.PLACE));
            books.book(place.week(), place.kind()).remove(then.moment());
            if (books.isFull()) {
                books.write();
            }
        }
    }

    /** Writes the counts, and says that they can be trusted. */
    void finish() {
        books.write();
        feed.finished(again ? Optional.empty() : Optional.of(books.changed()))
                .write(shelf.feeds(), contract);
    }
}
