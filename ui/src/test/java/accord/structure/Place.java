package accord.structure;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.Location;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Where a class of ours lives: in a module, in a feature's room, as a kind of thing.
 *
 * @param feature empty for the application's own root package
 * @param kind empty for a feature's language
 */
record Place(Module module, String feature, String kind) {

    enum Module {
        DOMAIN,
        APPLICATION,
        INFRASTRUCTURE,
        UI;

        boolean mayUse(Module other) {
            return switch (this) {
                case DOMAIN -> other == DOMAIN;
                case APPLICATION -> other == DOMAIN || other == APPLICATION;
                case INFRASTRUCTURE -> other != UI;
                case UI -> other != INFRASTRUCTURE;
            };
        }
    }

    private static final String PLANTED = "planted.";

    /** The place of one of our own classes; empty for everybody else's. */
    static Optional<Place> of(JavaClass type) {
        String name = type.getPackageName();
        if (name.startsWith(PLANTED)) {
            return planted(name);
        }
        return name.equals("accord") || name.startsWith("accord.")
                ? module(type).map(module -> of(module, parts(name, 1)))
                : Optional.empty();
    }

    /** Planted classes name their module: {@code planted.<rule>.<module>.<feature>.<kind>}. */
    private static Optional<Place> planted(String name) {
        List<String> parts = parts(name, 2);
        Module module = Module.valueOf(parts.getFirst().toUpperCase(Locale.ROOT));
        return Optional.of(of(module, parts.subList(1, parts.size())));
    }

    private static Place of(Module module, List<String> parts) {
        return new Place(
                module,
                parts.isEmpty() ? "" : parts.getFirst(),
                parts.size() < 2 ? "" : String.join(".", parts.subList(1, parts.size())));
    }

    private static List<String> parts(String name, int skipped) {
        List<String> parts = List.of(name.split("\\."));
        return parts.subList(skipped, parts.size());
    }

    private static Optional<Module> module(JavaClass type) {
        return type.getSource().map(source -> Location.of(source.getUri())).flatMap(Place::module);
    }

    private static Optional<Module> module(Location location) {
        for (Module module : Module.values()) {
            String name = module.name().toLowerCase(Locale.ROOT);
            if (location.contains("/" + name + "/target/classes/")
                    || location.contains("/accord-" + name + "-")) {
                return Optional.of(module);
            }
        }
        return Optional.empty();
    }

    boolean isKnown() {
        return feature.isEmpty() || Features.KNOWS.containsKey(feature);
    }
}
