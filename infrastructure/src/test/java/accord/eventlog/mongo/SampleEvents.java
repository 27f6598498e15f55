package accord.eventlog.mongo;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Makes a value of any type that events are made of, the same one every time. */
final class SampleEvents {
    private static final Map<Type, Object> PLAIN =
            Map.ofEntries(
                    Map.entry(int.class, 2),
                    Map.entry(Integer.class, 2),
                    Map.entry(long.class, 3L),
                    Map.entry(Long.class, 3L),
                    Map.entry(double.class, 4.5),
                    Map.entry(Double.class, 4.5),
                    Map.entry(boolean.class, true),
                    Map.entry(Boolean.class, true),
                    Map.entry(BigDecimal.class, new BigDecimal("6.70")),
                    Map.entry(Instant.class, Instant.parse("2026-01-05T09:30:00.123Z")),
                    Map.entry(LocalDate.class, LocalDate.parse("2026-01-05")),
                    Map.entry(LocalDateTime.class, LocalDateTime.parse("2026-01-05T09:30:15")),
                    Map.entry(Duration.class, Duration.ofHours(36)),
                    Map.entry(ZoneId.class, ZoneId.of("Europe/London")));

    private SampleEvents() {}

    /**
     * @param name what a text says
     */
    static Object of(Type type, String name) {
        if (PLAIN.containsKey(type)) {
            return PLAIN.get(type);
        }
        return switch (type) {
            case Class<?> plain when plain == String.class -> name;
            case Class<?> kind when kind.isEnum() -> kind.getEnumConstants()[0];
            case Class<?> record when record.isRecord() -> record(record);
            case Class<?> sealed when sealed.isSealed() ->
                    of(sealed.getPermittedSubclasses()[0], name);
            case ParameterizedType many -> container(many, name);
            default -> throw new IllegalArgumentException("no sample of " + type);
        };
    }

    private static Object container(ParameterizedType type, String name) {
        Type[] of = type.getActualTypeArguments();
        Object first = of(of[0], name);
        return switch ((Class<?>) type.getRawType()) {
            case Class<?> list when list == List.class || list == Collection.class ->
                    List.of(first);
            case Class<?> set when set == Set.class -> Set.of(first);
            case Class<?> map when map == Map.class -> Map.of(first, of(of[1], name));
            case Class<?> optional when optional == Optional.class -> Optional.of(first);
            default -> throw new IllegalArgumentException("no sample of " + type);
        };
    }

    private static Object record(Class<?> type) {
        RecordComponent[] components = type.getRecordComponents();
        Class<?>[] types =
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        Object[] values =
                Arrays.stream(components)
                        .map(component -> of(component.getGenericType(), text(type, component)))
                        .toArray();
        try {
            var constructor = type.getDeclaredConstructor(types);
            constructor.setAccessible(true);
            return constructor.newInstance(values);
        } catch (InvocationTargetException refused) {
            throw new IllegalStateException(
                    "%s refuses its sample: write its file by hand".formatted(type), refused);
        } catch (ReflectiveOperationException unexpected) {
            throw new IllegalStateException(unexpected);
        }
    }

    private static String text(Class<?> type, RecordComponent component) {
        return component.getName().equals("value")
                ? "a-" + type.getSimpleName()
                : component.getName();
    }
}
