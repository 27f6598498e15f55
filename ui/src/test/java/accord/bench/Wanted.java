package accord.bench;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The benches that somebody asks for, each with what is meant for it alone: {@code faults --minutes
 * 5 live}.
 *
 * @param benches options by name, in the order asked for; empty where all are meant
 */
record Wanted(boolean json, Map<String, List<String>> benches) {

    /**
     * @throws IllegalArgumentException with a sentence, for a name that there is not, or an option
     *     of no bench
     */
    static Wanted of(List<String> arguments, Collection<String> known) {
        Map<String, List<String>> benches = new LinkedHashMap<>();
        List<String> options = null;
        boolean inOptions = false;
        for (String argument : arguments) {
            if (argument.equals("--json")) {
                continue;
            }
            inOptions = argument.startsWith("--") || inOptions && !known.contains(argument);
            if (!inOptions) {
                options =
                        benches.computeIfAbsent(named(argument, known), name -> new ArrayList<>());
            } else if (options == null) {
                throw new IllegalArgumentException(
                        "%s stands before any bench that it could be for".formatted(argument));
            } else {
                options.add(argument);
            }
        }
        return new Wanted(arguments.contains("--json"), benches);
    }

    private static String named(String name, Collection<String> known) {
        if (!known.contains(name)) {
            throw new IllegalArgumentException(
                    "there is no bench %s; there are: %s"
                            .formatted(name, String.join(", ", known)));
        }
        return name;
    }

    boolean includes(String bench) {
        return benches.isEmpty() || benches.containsKey(bench);
    }

    List<String> options(String bench) {
        return benches.getOrDefault(bench, List.of());
    }
}
