package accord.eventlog.mongo;

import accord.eventlog.EventName;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.axonframework.serialization.SerializedType;
import org.axonframework.serialization.SimpleSerializedType;
import org.jspecify.annotations.Nullable;

/** Which class is stored under which name, both ways. */
final class EventNames {
    private static final Pattern FORM =
            Pattern.compile("([a-z][a-z0-9-]*(?:\\.[a-z][a-z0-9-]*)+)/([1-9][0-9]*)");

    private final Map<String, Class<?>> classes = new HashMap<>();
    private final Map<Class<?>, SerializedType> names = new HashMap<>();

    private EventNames() {}

    /**
     * @throws IllegalStateException for a name that two classes carry, or that has not the form
     */
    static EventNames of(Collection<Class<?>> events) {
        EventNames registry = new EventNames();
        events.forEach(registry::add);
        return registry;
    }

    /** All classes below a package that carry a name. */
    static EventNames below(String basePackage) {
        return of(Annotated.with(EventName.class, basePackage));
    }

    private void add(Class<?> event) {
        String stored = event.getAnnotation(EventName.class).value();
        var form = FORM.matcher(stored);
        if (!form.matches()) {
            throw new IllegalStateException(
                    "%s is stored as %s, which is not like feature.what-happened/1"
                            .formatted(event.getName(), stored));
        }
        Class<?> other = classes.put(stored, event);
        if (other != null) {
            throw new IllegalStateException(
                    "%s and %s are both stored as %s"
                            .formatted(other.getName(), event.getName(), stored));
        }
        names.put(event, new SimpleSerializedType(form.group(1), form.group(2)));
    }

    Optional<SerializedType> nameOf(Class<?> event) {
        return Optional.ofNullable(names.get(event));
    }

    /** The class of a stored name; empty where the name is none of ours. */
    Optional<Class<?>> classOf(String name, @Nullable String revision) {
        return Optional.ofNullable(classes.get(name + '/' + revision));
    }
}
