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
 * Erases what may speak of people: the words that are kept apart, why and by what an outcome is
 * known, and the name of the building, which may be an address; the same building is still the same
 * one under the name that it gets.
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
        Tellings now = erased(then);
        String place = before.getString(RequestDocument.PLACE);
        shelf.requests()
                .replaceOne(
                        Filters.eq(RequestDocument.ID, id),
                        RequestDocument.of(contract, now, place, true));
        return true;
    }

    /**
     * Each stays in its place: which of two goes before the other may depend on when it was seen.
     */
    private static Tellings erased(Tellings then) {
        return new Tellings(
                then.versions().stream()
                        .map(v -> new Version(erased(v.telling()), v.seenAt(), v.by()))
                        .toList());
    }

    /** As it is kept once its request's words were erased, whenever it is told. */
    static Telling erased(Telling telling) {
        Map<Field, String> words = new EnumMap<>(Field.class);
        telling.words()
                .forEach((field, text) -> {
                    if (field == Field.PROPERTY) {
                        words.put(field, renamed(text));
                    } else if (!field.isPersonal()) {
                        words.put(field, text);
                    }
                });
        return new Telling(
                telling.source(),
                telling.reference(),
                telling.tells(),
                words,
                telling.moments(),
                telling.dated(),
                telling.others());
    }

    private static String renamed(String property) {
        return property.startsWith(ERASED)
                ? property
                : ERASED + Text.hash(property).substring(0, 10);
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
                : apart.withOthers(shelf.words().of(id, ApartWords.digest(apart)));
    }
}
