package accord.eventlog.mongo;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.AnnotationIntrospector;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.cfg.MapperConfig;
import tools.jackson.databind.introspect.Annotated;
import tools.jackson.databind.introspect.AnnotatedConstructor;
import tools.jackson.databind.introspect.AnnotatedMethod;
import tools.jackson.databind.introspect.JacksonAnnotationIntrospector;
import tools.jackson.databind.introspect.NopAnnotationIntrospector;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.jsontype.BasicPolymorphicTypeValidator;
import tools.jackson.databind.jsontype.NamedType;

/**
 * How records are written as JSON: in the order of their components; one of a single text named
 * {@code value} as that text; one of a sealed interface with its class's simple name as {@code is}.
 */
final class Json extends NopAnnotationIntrospector {
    private static final long serialVersionUID = 1L;

    static void customise(JsonMapper.Builder builder) {
        builder.disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .polymorphicTypeValidator(
                        BasicPolymorphicTypeValidator.builder()
                                .allowIfSubType("accord.")
                                .allowIfSubType("org.axonframework.")
                                .build())
                .annotationIntrospector(
                        AnnotationIntrospector.pair(
                                new Json(), new JacksonAnnotationIntrospector()));
    }

    static JsonMapper mapper() {
        JsonMapper.Builder builder = JsonMapper.builder();
        customise(builder);
        return builder.build();
    }

    private static boolean plain(Class<?> type) {
        RecordComponent @Nullable [] components = type.getRecordComponents();
        return components != null
                && components.length == 1
                && components[0].getName().equals("value")
                && components[0].getType() == String.class;
    }

    private static boolean open(Class<?> type) {
        return type.isInterface()
                && type.isSealed()
                && Arrays.stream(type.getPermittedSubclasses())
                        .allMatch(sub -> sub.isRecord() || open(sub));
    }

    @Override
    public @Nullable Boolean hasAsValue(MapperConfig<?> config, Annotated accessor) {
        return accessor instanceof AnnotatedMethod method
                        && method.getName().equals("value")
                        && method.getParameterCount() == 0
                        && plain(method.getDeclaringClass())
                ? Boolean.TRUE
                : null;
    }

    @Override
    public JsonCreator.@Nullable Mode findCreatorAnnotation(
            MapperConfig<?> config, Annotated creator) {
        return creator instanceof AnnotatedConstructor constructor
                        && constructor.getParameterCount() == 1
                        && plain(constructor.getDeclaringClass())
                ? JsonCreator.Mode.DELEGATING
                : null;
    }

    @Override
    public JsonTypeInfo.@Nullable Value findPolymorphicTypeInfo(
            MapperConfig<?> config, Annotated type) {
        return open(type.getRawType())
                ? JsonTypeInfo.Value.construct(
                        JsonTypeInfo.Id.NAME, JsonTypeInfo.As.PROPERTY, "is", null, false, true)
                : null;
    }

    @Override
    public @Nullable List<NamedType> findSubtypes(MapperConfig<?> config, Annotated type) {
        return open(type.getRawType()) ? subtypes(type.getRawType()) : null;
    }

    private static List<NamedType> subtypes(Class<?> sealed) {
        return Arrays.stream(sealed.getPermittedSubclasses())
                .flatMap(sub ->
                        sub.isRecord()
                                ? Stream.of(new NamedType(sub, sub.getSimpleName()))
                                : subtypes(sub).stream())
                .toList();
    }
}
