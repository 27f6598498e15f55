package accord.eventlog.mongo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.fail;

import accord.eventlog.EventName;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.axonframework.serialization.SerializedType;
import org.axonframework.serialization.SimpleSerializedObject;
import org.axonframework.serialization.SimpleSerializedType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What was stored once can be read for ever. Each stored name has an approved file: what is in it
 * is read as an event, and written again says the same. A field may be added to an event; one that
 * is taken away or renamed, or a name that disappears, is found here. What was added later has a
 * file of its own beside the first one, as {@code decision.proposed.1~value.json}.
 */
class StoredEventsTest {
    private static final Path APPROVED = Path.of("src/test/resources/approved");
    private static final Path CANDIDATES = Path.of("target/approved");
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final List<Class<?>> EVENTS =
            Annotated.with(EventName.class, "accord").stream()
                    .filter(event -> !event.getName().startsWith("garden."))
                    .toList();
    private static final EventSerializer SERIALIZER = EventSerializer.of(EventNames.of(EVENTS));

    static Stream<String> names() {
        return EVENTS.stream().map(StoredEventsTest::name).sorted();
    }

    static Stream<String> files() throws IOException {
        try (Stream<Path> files = Files.list(APPROVED)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("names")
    void every_stored_name_has_its_approved_file(String name) throws IOException {
        if (!Files.exists(APPROVED.resolve(file(name)))) {
            Path candidate = CANDIDATES.resolve(file(name));
            Files.createDirectories(CANDIDATES);
            Files.writeString(candidate, pretty(written(SampleEvents.of(type(name), name))));
            fail(
                    "no approved file for %s: look at infrastructure/%s, and when it is right move it to infrastructure/%s"
                            .formatted(name, candidate, APPROVED));
        }
    }

    @ParameterizedTest
    @MethodSource("files")
    void what_was_stored_once_is_read_and_says_the_same(String file) throws IOException {
        JsonNode stored = JSON.readTree(Files.readString(APPROVED.resolve(file)));
        assertThat(lost(stored, rewritten(file, stored))).isEmpty();
    }

    @Test
    void a_field_that_is_not_read_any_more_is_noticed() throws IOException {
        String file = files().findFirst().orElseThrow();
        String stored = Files.readString(APPROVED.resolve(file));
        JsonNode older = JSON.readTree(stored.replaceFirst("\\{", "{\"gone\":1,"));
        assertThat(lost(older, rewritten(file, older))).containsExactly("/gone");
    }

    @Test
    void a_name_that_nobody_knows_is_not_passed_over() {
        assertThatThrownBy(() -> rewritten("issue.forgotten.1.json", JSON.readTree("{}")))
                .isInstanceOf(LogFault.class)
                .hasMessageContaining("issue.forgotten/1");
    }

    /** The paths at which the second says something else than the first, or nothing. */
    private static List<String> lost(JsonNode before, JsonNode after) {
        if (!before.isObject()) {
            return before.equals(after) ? List.of() : List.of("");
        }
        return before.properties().stream()
                .flatMap(field ->
                        lost(field.getValue(), after.path(field.getKey())).stream()
                                .map(path -> "/" + field.getKey() + path))
                .toList();
    }

    private static JsonNode rewritten(String file, JsonNode stored) {
        var form = file.replaceFirst("(~[a-z-]+)?\\.json$", "");
        int revision = form.lastIndexOf('.');
        SerializedType type =
                new SimpleSerializedType(form.substring(0, revision), form.substring(revision + 1));
        Object event =
                SERIALIZER.deserialize(
                        new SimpleSerializedObject<>(
                                JSON.writeValueAsString(stored), String.class, type));
        return JSON.readTree(written(event));
    }

    private static String written(Object event) {
        return new String(
                SERIALIZER.serialize(event, byte[].class).getData(), StandardCharsets.UTF_8);
    }

    private static String pretty(String json) {
        return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(JSON.readTree(json)) + "\n";
    }

    private static Class<?> type(String name) {
        return EVENTS.stream().filter(event -> name(event).equals(name)).findFirst().orElseThrow();
    }

    private static String name(Class<?> event) {
        return event.getAnnotation(EventName.class).value();
    }

    private static String file(String name) {
        return name.replace('/', '.') + ".json";
    }
}
