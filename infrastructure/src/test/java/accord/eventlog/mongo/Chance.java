package accord.eventlog.mongo;

import accord.decision.Terms;
import accord.decision.Wording;
import accord.member.Act;
import accord.member.MemberId;
import accord.member.SideId;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/**
 * Makes up values of any type that commands are made of, few of each, so that what one command made
 * is what another is about.
 */
final class Chance {
    private static final Instant START = Instant.parse("2026-01-05T09:00:00Z");
    private static final List<Wording> WORDINGS =
            List.of(
                    new Wording("Two crews.", Terms.PLAIN),
                    new Wording("Three crews.", Terms.PLAIN));
    private static final List<String> TEXTS = List.of("Two crews.", "In May.", "A line of text");

    private final SplittableRandom random;
    private int minute;

    Chance(long seed) {
        this.random = new SplittableRandom(seed);
    }

    int upTo(int bound) {
        return random.nextInt(bound);
    }

    private boolean oneIn(int many) {
        return random.nextInt(many) == 0;
    }

    /** One of a type, later than those before. */
    Object next(Class<?> type) {
        minute++;
        return of(type, "");
    }

    /**
     * @throws IllegalArgumentException where the type refuses what chance made up
     */
    private Object of(Type type, String name) {
        return switch (type) {
            case Class<?> text when text == String.class -> text(name);
            case Class<?> act when act == Act.class -> act();
            case Class<?> wording when wording == Wording.class -> any(WORDINGS);
            case Class<?> at when at == Instant.class ->
                    START.plus(Duration.ofMinutes(minute + random.nextInt(6_000)));
            case Class<?> day when day == LocalDate.class ->
                    LocalDate.of(2026, 1, 1).plusDays(random.nextInt(400));
            case Class<?> zone when zone == ZoneId.class -> ZoneId.of("Europe/London");
            case Class<?> time when time == Duration.class ->
                    Duration.ofMinutes(random.nextInt(1, 300));
            case Class<?> amount when amount == BigDecimal.class ->
                    BigDecimal.valueOf(random.nextInt(1, 5_000), 2);
            case Class<?> plain when plain == boolean.class || plain == Boolean.class -> oneIn(2);
            case Class<?> plain when plain == int.class || plain == Integer.class ->
                    random.nextInt(4);
            case Class<?> plain when plain == long.class || plain == Long.class ->
                    (long) random.nextInt(50);
            case Class<?> plain when plain == double.class || plain == Double.class ->
                    random.nextInt(100) / 4.0;
            case Class<?> kind when kind.isEnum() -> any(Arrays.asList(kind.getEnumConstants()));
            case Class<?> record when record.isRecord() -> record(record);
            case Class<?> sealed when sealed.isSealed() ->
                    of(any(Arrays.asList(sealed.getPermittedSubclasses())), name);
            case ParameterizedType many -> container(many, name);
            default -> throw new IllegalArgumentException("nothing of " + type);
        };
    }

    private String text(String name) {
        return name.equals("kind") || name.equals("id")
                ? "of-some-kind"
                : name.toLowerCase(Locale.ROOT).contains("hash")
                        ? any(WORDINGS).hash()
                        : any(TEXTS);
    }

    private Act act() {
        Instant at = START.plus(Duration.ofMinutes(minute));
        if (oneIn(6)) {
            return Act.ofAccord(at);
        }
        int side = random.nextInt(2);
        return new Act(
                new MemberId("m" + (2 * side + random.nextInt(2))), new SideId("side" + side), at);
    }

    private Object record(Class<?> type) {
        RecordComponent[] components = type.getRecordComponents();
        if (components.length == 1 && components[0].getType() == String.class) {
            return made(type, new Object[] {id(type, components[0])});
        }
        return made(
                type,
                Arrays.stream(components)
                        .map(component ->
                                isNullable(component) && oneIn(2)
                                        ? null
                                        : of(component.getGenericType(), component.getName()))
                        .toArray());
    }

    private Object id(Class<?> type, RecordComponent component) {
        if (type == SideId.class) {
            return "side" + random.nextInt(2);
        }
        return type == MemberId.class
                ? "m" + random.nextInt(4)
                : component.getName().equals("value")
                        ? type.getSimpleName().toLowerCase(Locale.ROOT) + (oneIn(4) ? 2 : 1)
                        : text(component.getName());
    }

    private static boolean isNullable(RecordComponent component) {
        return component.getAnnotatedType().isAnnotationPresent(Nullable.class);
    }

    private static Object made(Class<?> type, Object[] values) {
        try {
            var constructor =
                    type.getDeclaredConstructor(
                            Arrays.stream(type.getRecordComponents())
                                    .map(RecordComponent::getType)
                                    .toArray(Class<?>[]::new));
            constructor.setAccessible(true);
            return constructor.newInstance(values);
        } catch (InvocationTargetException refused) {
            throw new IllegalArgumentException(refused.getCause());
        } catch (ReflectiveOperationException unexpected) {
            throw new IllegalStateException(unexpected);
        }
    }

    private Object container(ParameterizedType type, String name) {
        Type[] of = type.getActualTypeArguments();
        int count = random.nextInt(1, 4);
        List<Object> some = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            some.add(of(of[0], name));
        }
        return switch ((Class<?>) type.getRawType()) {
            case Class<?> list when list == List.class || list == Collection.class -> some;
            case Class<?> set when set == Set.class -> new LinkedHashSet<>(some);
            case Class<?> map when map == Map.class -> {
                Map<Object, Object> entries = new LinkedHashMap<>();
                some.forEach(key -> entries.put(key, of(of[1], name)));
                yield entries;
            }
            case Class<?> optional when optional == Optional.class -> Optional.of(some.getFirst());
            default -> throw new IllegalArgumentException("nothing of " + type);
        };
    }

    <T> T any(List<T> from) {
        return from.get(random.nextInt(from.size()));
    }
}
