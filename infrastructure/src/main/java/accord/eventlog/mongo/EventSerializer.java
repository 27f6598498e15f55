package accord.eventlog.mongo;

import java.util.Optional;
import org.axonframework.serialization.SerializedType;
import org.axonframework.serialization.jackson3.Jackson3Serializer;

/**
 * Events as JSON under their stored names. An event of a name that this program does not know stops
 * whoever reads it: to pass over it would be to show a wrong state.
 */
final class EventSerializer extends Jackson3Serializer {
    private final EventNames names;

    private EventSerializer(Builder builder, EventNames names) {
        super(builder);
        this.names = names;
    }

    static EventSerializer of(EventNames names) {
        Builder builder = Jackson3Serializer.builder().jsonMapperBuilderCustomizer(Json::customise);
        return new EventSerializer(builder, names);
    }

    @Override
    public SerializedType typeForClass(Class type) {
        return named(type).orElseGet(() -> super.typeForClass(type));
    }

    private Optional<SerializedType> named(Class<?> type) {
        return type == null ? Optional.empty() : names.nameOf(type);
    }

    @Override
    public Class<?> classForType(SerializedType type) {
        Optional<Class<?>> named = names.classOf(type.getName(), type.getRevision());
        if (named.isPresent()) {
            return named.get();
        }
        Class<?> found = super.classForType(type);
        if (org.axonframework.serialization.UnknownSerializedType.class.equals(found)) {
            throw new LogFault(
                    "The log holds an event %s/%s, which this program does not know: run a newer one."
                            .formatted(type.getName(), type.getRevision()));
        }
        return found;
    }
}
