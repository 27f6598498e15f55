package accord.repairs.mongo;

import accord.contract.ContractId;
import accord.repairs.Field;
import accord.repairs.Telling;
import accord.repairs.Tellings;
import accord.repairs.Version;
import accord.repairs.query.RequestStore;
import accord.text.Text;
import com.mongodb.client.model.Filters;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.bson.Document;

/**
 * Erases what may speak of people: the words that are kept apart, and the name of the building,
 * which may be an address; the same building is still the same one under the name that it gets.
 */
final class Erasing {
    private static final String ERASED = "erased-";

    private final Shelf shelf;
    private final ContractId contract;

    Erasing(Shelf shelf, ContractId contract) {
        this.shelf = shelf;
        this.contract = contract;
    }

    /** Whether there is such a request. */
    boolean erase(String id) {
        Document before = shelf.requests().find(Filters.eq(RequestDocument.ID, id)).first();
        if (before == null) {
            return false;
        }
        Tellings then = RequestDocument.tellings(before);
        shelf.words()
                .delete(
                        ApartWords.digests(then).stream()
                                .map(digest -> ApartWords.id(id, digest))
                                .toList());
        Tellings now = new Tellings(then.versions().stream().map(Erasing::erased).toList());
        String place = before.getString(RequestDocument.PLACE);
        shelf.requests()
                .replaceOne(
                        Filters.eq(RequestDocument.ID, id),
                        RequestDocument.of(contract, now, place, true));
        return true;
    }

    private static Version erased(Version version) {
        return new Version(erased(version.telling()), version.seenAt(), version.by());
    }

    /** As it is kept once its request's words were erased, whenever it is told. */
    static Telling erased(Telling telling) {
        String property = telling.words().get(Field.PROPERTY);
        if (property == null || property.startsWith(ERASED)) {
            return telling;
        }
        Map<Field, String> words = new EnumMap<>(telling.words());
        words.put(Field.PROPERTY, ERASED + Text.hash(property).substring(0, 10));
        return new Telling(
                telling.source(),
                telling.reference(),
                telling.tells(),
                words,
                telling.moments(),
                telling.dated(),
                telling.others());
    }

    /** All that was told of a request, with the words that are kept apart. */
    static RequestStore.Story story(Shelf shelf, Document found) {
        String id = found.getString(RequestDocument.ID);
        Tellings all = RequestDocument.tellings(found);
        List<Version> versions =
                all.versions().stream()
                        .map(v -> new Version(whole(shelf, id, v.telling()), v.seenAt(), v.by()))
                        .toList();
        return new RequestStore.Story(
                all.request().orElse(null), versions, RequestDocument.isErased(found));
    }

    private static Telling whole(Shelf shelf, String id, Telling apart) {
        return apart.others().isEmpty()
                ? apart
                : ApartWords.with(apart, shelf.words().of(id, ApartWords.digest(apart)));
    }
}
