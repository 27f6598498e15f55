package accord.structure;

import accord.eventlog.EventName;
import accord.structure.Place.Module;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnitReference;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What the domain keeps out of its sight, and how its events look. */
final class DomainRules {
    private static final List<String> LIBRARIES =
            List.of(
                    "java.",
                    "accord.",
                    "planted.",
                    "org.axonframework.",
                    "org.jspecify.",
                    "org.hipparchus.",
                    "com.github.difflib.");
    private static final Set<String> CHANCE =
            Set.of(
                    "java.util.UUID.randomUUID",
                    "java.lang.Math.random",
                    "java.util.concurrent.ThreadLocalRandom.current",
                    "java.util.Random.<init>",
                    "java.security.SecureRandom.<init>");
    private static final Set<String> CLOCKS =
            Set.of("java.lang.System.currentTimeMillis", "java.lang.System.nanoTime");
    private static final Pattern CLOCK = Pattern.compile("java\\.time\\.\\w+\\.(now|system\\w*)");
    private static final Pattern STORED_NAME =
            Pattern.compile("[a-z]+\\.[a-z]+(-[a-z]+)*/[1-9][0-9]*");

    private DomainRules() {}

    /** The domain knows Java, Axon's modelling and arithmetic; no Spring, no Mongo. */
    static Stream<String> libraries(Collection<JavaClass> classes) {
        return domain(classes)
                .flatMap(type -> type.getDirectDependenciesFromSelf().stream())
                .filter(known -> !isAllowed(known.getTargetClass().getBaseComponentType()))
                .map(known ->
                        known.getOriginClass().getName()
                                + " knows "
                                + name(known.getTargetClass()));
    }

    private static boolean isAllowed(JavaClass type) {
        return type.isPrimitive() || LIBRARIES.stream().anyMatch(type.getName()::startsWith);
    }

    private static String name(JavaClass type) {
        return type.getBaseComponentType().getName();
    }

    /** Ids and time come in the command: nothing reads a clock or throws dice while deciding. */
    static Stream<String> certainty(Collection<JavaClass> classes) {
        return domain(classes)
                .flatMap(type ->
                        Stream.concat(
                                        type.getAccessesFromSelf().stream()
                                                .map(DomainRules::target),
                                        type.getCodeUnitReferencesFromSelf().stream()
                                                .map(DomainRules::target))
                                .filter(DomainRules::isChanceOrClock)
                                .map(call -> type.getName() + " uses " + call));
    }

    private static String target(JavaAccess<?> access) {
        return access.getTargetOwner().getName() + "." + access.getName();
    }

    private static String target(JavaCodeUnitReference<?> reference) {
        return reference.getTargetOwner().getName() + "." + reference.getName();
    }

    private static boolean isChanceOrClock(String call) {
        return CHANCE.contains(call) || CLOCKS.contains(call) || CLOCK.matcher(call).matches();
    }

    /** An event is a record of a sealed …Event, with the name it is stored under for ever. */
    static Stream<String> events(Collection<JavaClass> classes) {
        return classes.stream()
                .filter(type -> type.isAnnotatedWith(EventName.class) || isEvent(type))
                .filter(type -> !type.isInterface() && !isWellFormed(type))
                .map(type -> type.getName() + " is not a named record of a sealed …Event");
    }

    private static boolean isEvent(JavaClass type) {
        return type.getRawInterfaces().stream().anyMatch(DomainRules::isSealedEvent);
    }

    private static boolean isSealedEvent(JavaClass type) {
        return type.getSimpleName().endsWith("Event")
                && Place.of(type).isPresent()
                && type.reflect().isSealed();
    }

    private static boolean isWellFormed(JavaClass type) {
        return type.isRecord()
                && isEvent(type)
                && type.isAnnotatedWith(EventName.class)
                && STORED_NAME.matcher(storedName(type)).matches();
    }

    private static String storedName(JavaClass type) {
        return type.getAnnotationOfType(EventName.class).value();
    }

    /** No two events share a stored name. */
    static Stream<String> eventNames(Collection<JavaClass> classes) {
        List<JavaClass> events =
                classes.stream().filter(type -> type.isAnnotatedWith(EventName.class)).toList();
        return events.stream()
                .filter(event ->
                        events.stream()
                                .anyMatch(other ->
                                        !other.equals(event)
                                                && Objects.equals(
                                                        storedName(other), storedName(event))))
                .map(event -> event.getName() + " has another's name " + storedName(event));
    }

    private static Stream<JavaClass> domain(Collection<JavaClass> classes) {
        return classes.stream()
                .filter(type ->
                        Place.of(type)
                                .filter(place -> place.module() == Module.DOMAIN)
                                .isPresent());
    }
}
