package accord.eventlog.mongo;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * An aggregate as JSON: the values of its fields. Each image is read back before it is given, and
 * one that does not say the same is none.
 */
final class Images<T> {
    private final Class<T> type;
    private final List<Field> fields;
    private final JsonMapper json =
            Json.mapper()
                    .rebuild()
                    .addModule(new RecordKeys())
                    .changeDefaultVisibility(
                            seen -> seen.withIsGetterVisibility(JsonAutoDetect.Visibility.NONE))
                    .build();

    Images(Class<T> type) {
        this.type = type;
        this.fields =
                Arrays.stream(type.getDeclaredFields())
                        .filter(field -> !Modifier.isStatic(field.getModifiers()))
                        .toList();
        fields.forEach(field -> field.setAccessible(true));
    }

    /**
     * @throws IllegalStateException where what is read back is not the same
     */
    byte[] of(T root) {
        ObjectNode image = json.createObjectNode();
        for (Field field : fields) {
            image.set(field.getName(), json.valueToTree(value(field, root)));
        }
        byte[] bytes = json.writeValueAsString(image).getBytes(StandardCharsets.UTF_8);
        T again = root(bytes);
        for (Field field : fields) {
            if (!Objects.equals(value(field, root), value(field, again))) {
                throw new IllegalStateException(
                        "%s.%s is not the same when it is read back"
                                .formatted(type.getSimpleName(), field.getName()));
            }
        }
        return bytes;
    }

    private static @Nullable Object value(Field field, Object of) {
        try {
            return field.get(of);
        } catch (IllegalAccessException never) {
            throw new IllegalStateException(never);
        }
    }

    T root(byte[] image) {
        JsonNode read = json.readTree(image);
        try {
            Constructor<T> made = type.getDeclaredConstructor();
            made.setAccessible(true);
            T root = made.newInstance();
            for (Field field : fields) {
                JavaType wanted = json.constructType(field.getGenericType());
                field.set(root, json.treeToValue(read.path(field.getName()), wanted));
            }
            return root;
        } catch (ReflectiveOperationException never) {
            throw new IllegalStateException(never);
        }
    }
}
