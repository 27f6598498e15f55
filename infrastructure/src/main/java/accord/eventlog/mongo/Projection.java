package accord.eventlog.mongo;

import accord.eventlog.query.Keeps;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.axonframework.config.ProcessingGroup;

/**
 * What folds events onto shelves.
 *
 * @param name its processor's
 * @param shelves which it alone keeps
 * @param asIs why it cannot be made again; empty where it can
 */
record Projection(String name, Class<?> type, Set<String> shelves, String asIs) {

    /** Those below a package, in the order of their names. */
    static List<Projection> below(String basePackage) {
        return of(Annotated.with(Keeps.class, basePackage));
    }

    static List<Projection> of(Collection<Class<?>> types) {
        return types.stream()
                .map(Projection::of)
                .sorted(Comparator.comparing(Projection::name))
                .toList();
    }

    private static Projection of(Class<?> type) {
        ProcessingGroup group = type.getAnnotation(ProcessingGroup.class);
        if (group == null) {
            throw new IllegalStateException(type.getName() + " keeps shelves for no processor");
        }
        Keeps keeps = type.getAnnotation(Keeps.class);
        return new Projection(group.value(), type, Set.of(keeps.value()), keeps.asIs());
    }
}
