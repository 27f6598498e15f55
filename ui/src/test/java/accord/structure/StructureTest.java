package accord.structure;

import static org.assertj.core.api.Assertions.assertThat;

import accord.structure.Place.Module;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class StructureTest {
    private static final JavaClasses HOUSE =
            new ClassFileImporter()
                    .withImportOption(new ImportOption.DoNotIncludeTests())
                    .importPackages("accord");

    static Stream<Rule> rules() {
        return Stream.of(
                new Rule("modules point inwards", "arrows", Rules::arrows),
                new Rule("features know whom they may", "acquaintances", Rules::acquaintances),
                new Rule("a decision is about anything", "general", Rules::decisionIsGeneral),
                new Rule("each package has its place in the grid", "grid", Rules::grid),
                new Rule("a package is whole in one module", "rooms", Rules::wholeRooms),
                new Rule("every package is null-marked", "nulls", Rules::nullMarked),
                new Rule("names say something", "names", Rules::names),
                new Rule("policies are named by their sentence", "policies", Rules::policies),
                new Rule("the domain knows few libraries", "libraries", DomainRules::libraries),
                new Rule("no clock and no dice", "certainty", DomainRules::certainty),
                new Rule("events are sealed, named records", "events", DomainRules::events),
                new Rule("stored names are unique", "storednames", DomainRules::eventNames));
    }

    @ParameterizedTest
    @MethodSource("rules")
    void the_house_keeps_its_rules(Rule rule) {
        assertThat(rule.breachesIn(HOUSE)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("rules")
    void each_rule_sees_what_was_planted_against_it(Rule rule) {
        JavaClasses planted = new ClassFileImporter().importPackages("planted." + rule.plant());
        assertThat(rule.breachesIn(planted)).isNotEmpty();
        assertThat(named(planted, "Planted"))
                .allSatisfy(type ->
                        assertThat(rule.breachesIn(planted))
                                .anyMatch(breach -> breach.contains(type)));
    }

    private static Stream<String> named(JavaClasses classes, String word) {
        return classes.stream().map(JavaClass::getName).filter(name -> name.contains(word));
    }

    @ParameterizedTest
    @EnumSource(Module.class)
    void every_module_is_looked_at(Module module) {
        assertThat(HOUSE.stream().map(Place::of).flatMap(Optional::stream))
                .anyMatch(place -> place.module() == module);
    }

    @Test
    void acquaintance_goes_one_way() {
        Features.KNOWS
                .keySet()
                .forEach(feature -> assertThat(reachable(feature)).doesNotContain(feature));
    }

    @Test
    void acquaintances_are_features_themselves() {
        assertThat(Features.KNOWS.values().stream().flatMap(Set::stream))
                .allMatch(Features.KNOWS::containsKey);
    }

    private static Set<String> reachable(String feature) {
        Set<String> seen = new HashSet<>();
        visit(feature, seen);
        return seen;
    }

    private static void visit(String feature, Set<String> seen) {
        Features.KNOWS.get(feature).stream().filter(seen::add).forEach(next -> visit(next, seen));
    }
}
