package accord.structure;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * A rule of the house.
 *
 * @param sentence what it says
 * @param plant the package below {@code planted} whose classes break it
 */
record Rule(
        String sentence, String plant, Function<Collection<JavaClass>, Stream<String>> breaches) {

    List<String> breachesIn(JavaClasses classes) {
        return breaches.apply(List.copyOf(classes)).distinct().sorted().toList();
    }

    @Override
    public String toString() {
        return sentence;
    }
}
