package accord.structure;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;

import accord.structure.Place.Module;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaPackage;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;

/** The grid: who lives where, and who knows whom. */
final class Rules {
    private static final Set<String> APPLICATION_KINDS = Set.of("query", "policy");
    private static final Set<String> KINDS_OF_OTHERS = Set.of("", "query", "policy", "ui");
    private static final Pattern IDLE_NAME =
            Pattern.compile(".*(Impl|Manager|Helper|Dto|DTO|Utils?)");
    private static final Pattern POLICY = Pattern.compile("When[A-Z]\\w*Then[A-Z]\\w*");

    private Rules() {}

    /** domain ← application ← infrastructure and ui, which do not know each other. */
    static Stream<String> arrows(Collection<JavaClass> classes) {
        return dependencies(classes)
                .filter(known -> !known.from.module().mayUse(known.to.module()))
                .map(Known::sentence);
    }

    /** A feature knows another only where {@link Features} says so. */
    static Stream<String> acquaintances(Collection<JavaClass> classes) {
        return dependencies(classes)
                .filter(known -> !known.from.feature().isEmpty())
                .filter(known -> !known.from.feature().equals(known.to.feature()))
                .filter(known -> !mayKnow(known.from.feature(), known.to.feature()))
                .map(Known::sentence);
    }

    private static boolean mayKnow(String feature, String other) {
        return Features.KNOWS.getOrDefault(feature, Set.of()).contains(other);
    }

    /** The decision knows who takes part, and nothing of what is decided about. */
    static Stream<String> decisionIsGeneral(Collection<JavaClass> classes) {
        return dependencies(classes)
                .filter(known -> known.from.module() == Module.DOMAIN)
                .filter(known -> known.from.feature().equals("decision"))
                .filter(known ->
                        !Set.of("decision", "member", "text", "eventlog")
                                .contains(known.to.feature()))
                .map(Known::sentence);
    }

    /** Every package is a feature of the table, and a kind that its module holds. */
    static Stream<String> grid(Collection<JavaClass> classes) {
        return classes.stream()
                .filter(type -> Place.of(type).filter(Rules::isInTheGrid).isEmpty())
                .map(type -> type.getName() + " has no place in the grid");
    }

    private static boolean isInTheGrid(Place place) {
        return place.isKnown()
                && switch (place.module()) {
                    case DOMAIN -> !place.feature().isEmpty() && place.kind().isEmpty();
                    case APPLICATION -> APPLICATION_KINDS.contains(place.kind());
                    case INFRASTRUCTURE ->
                            !KINDS_OF_OTHERS.contains(place.kind()) && !place.kind().contains(".");
                    case UI -> place.feature().isEmpty() || place.kind().equals("ui");
                };
    }

    /** A package is whole in one module, so that package-private means what it says. */
    static Stream<String> wholeRooms(Collection<JavaClass> classes) {
        Map<String, Set<Module>> modules =
                classes.stream()
                        .filter(type -> Place.of(type).isPresent())
                        .collect(
                                groupingBy(
                                        Rules::room,
                                        mapping(
                                                type -> Place.of(type).orElseThrow().module(),
                                                toSet())));
        return modules.entrySet().stream()
                .filter(room -> room.getValue().size() > 1)
                .map(room -> room.getKey() + " is spread over " + room.getValue());
    }

    private static String room(JavaClass type) {
        Place place = Place.of(type).orElseThrow();
        return place.feature() + (place.kind().isEmpty() ? "" : "." + place.kind());
    }

    /** Every package says that it has no nulls but those it names. */
    static Stream<String> nullMarked(Collection<JavaClass> classes) {
        return classes.stream()
                .map(JavaClass::getPackage)
                .distinct()
                .filter(room -> !isNullMarked(room))
                .map(room -> room.getName() + " has no package-info with @NullMarked");
    }

    private static boolean isNullMarked(JavaPackage room) {
        return room.tryGetPackageInfo()
                .filter(info -> info.isAnnotatedWith(NullMarked.class))
                .isPresent();
    }

    /** A name says what a thing is for. */
    static Stream<String> names(Collection<JavaClass> classes) {
        return classes.stream()
                .filter(type -> IDLE_NAME.matcher(type.getSimpleName()).matches())
                .map(type -> type.getName() + " has a name that says nothing");
    }

    /** A policy is one class, its name the sentence that it keeps, and nobody calls it. */
    static Stream<String> policies(Collection<JavaClass> classes) {
        return classes.stream()
                .filter(type -> Place.of(type).filter(at -> at.kind().equals("policy")).isPresent())
                .filter(type -> type.isTopLevelClass() && !type.getSimpleName().contains("-"))
                .filter(type ->
                        type.getModifiers().contains(JavaModifier.PUBLIC)
                                || !POLICY.matcher(type.getSimpleName()).matches())
                .map(type -> type.getName() + " is not a package-private WhenAThenB");
    }

    private record Known(Dependency dependency, Place from, Place to) {
        String sentence() {
            return dependency.getOriginClass().getName()
                    + " knows "
                    + dependency.getTargetClass().getBaseComponentType().getName();
        }
    }

    private static Stream<Known> dependencies(Collection<JavaClass> classes) {
        return classes.stream()
                .flatMap(type -> type.getDirectDependenciesFromSelf().stream())
                .flatMap(dependency -> known(dependency).stream());
    }

    private static List<Known> known(Dependency dependency) {
        return Place.of(dependency.getOriginClass()).stream()
                .flatMap(from ->
                        Place.of(dependency.getTargetClass().getBaseComponentType()).stream()
                                .map(to -> new Known(dependency, from, to)))
                .toList();
    }
}
