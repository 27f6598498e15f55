package accord.eventlog.embedded;

import de.bwaldvogel.mongo.bson.Document;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/** Looks whether a document has a field. */
final class Paths {

    private Paths() {}

    static boolean has(@Nullable Object within, String path) {
        if (within instanceof Collection<?> list) {
            return list.stream().anyMatch(element -> has(element, path));
        }
        if (!(within instanceof Document document)) {
            return false;
        }
        int dot = path.indexOf('.');
        return dot < 0
                ? document.containsKey(path)
                : has(document.get(path.substring(0, dot)), path.substring(dot + 1));
    }
}
