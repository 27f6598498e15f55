package accord.repairs.mongo;

import accord.contract.ContractId;
import accord.repairs.Kind;
import accord.repairs.RepairRequest;
import accord.repairs.mongo.WeekBooks.When;
import com.mongodb.client.model.Filters;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * The counts of a feed while its requests change. Meanwhile the feed is marked; a mark found at the
 * next beginning says that the counts are not to be trusted, and they are made again from the
 * requests.
 */
final class FeedBooks {
    private final Shelf shelf;
    private final ContractId contract;
    private final ZoneId zone;
    private final WeekBooks books;
    private FeedDocument feed;

    FeedBooks(Shelf shelf, ContractId contract, ZoneId zone) {
        this.shelf = shelf;
        this.contract = contract;
        this.zone = zone;
        this.books = new WeekBooks(shelf.weeks(), contract);
        this.feed = FeedDocument.read(shelf.feeds(), contract);
        if (feed.filling()) {
            recount();
        }
        feed = feed.begun();
        feed.write(shelf.feeds(), contract);
    }

    private void recount() {
        if (feed.first() != null && feed.last() != null) {
            books.clear(feed.first(), feed.last());
        }
        for (Document found :
                shelf.requests().find(Filters.eq(RequestDocument.CONTRACT, contract.value()))) {
            if (found.getDate(RequestDocument.AT) != null) {
                When when = When.of(found.getDate(RequestDocument.AT).toInstant(), zone);
                Place place = Place.of(found.getString(RequestDocument.PLACE));
                books.book(when.week(), place.kind()).restore(when.moment(), place.number());
                saw(when);
            }
        }
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
        saw(now);
        int number = books.book(now.week(), kind).add(now.moment());
        return new Place(contract, now.week(), kind, number).key();
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
        feed.finished().write(shelf.feeds(), contract);
    }
}
