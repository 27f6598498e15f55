package accord.repairs.query;

import static org.assertj.core.api.Assertions.assertThat;

import accord.repairs.Field;
import accord.repairs.Kind;
import accord.repairs.RepairRequest;
import accord.repairs.Street;
import accord.repairs.Surge;
import accord.repairs.SurgeId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** One street is said to explain a surge only where it does. */
class SurgeStreetsTest {
    private static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);

    private static List<RepairRequest> from(int many, String street) {
        return Collections.nCopies(
                many,
                new RepairRequest(
                        "desk",
                        street,
                        Instant.parse("2026-03-02T09:00:00Z"),
                        new Kind("Heat", "North"),
                        Map.of(Field.PROPERTY, "8 " + street),
                        Map.of()));
    }

    @SafeVarargs
    private static List<RepairRequest> all(List<RepairRequest>... some) {
        return Stream.of(some).flatMap(List::stream).toList();
    }

    private static SurgeStreets.Found found(
            double expected, List<RepairRequest> during, List<RepairRequest> before, long weeks) {
        Surge surge =
                new Surge(
                        new SurgeId("s1"),
                        "Heat",
                        null,
                        null,
                        null,
                        MONDAY,
                        MONDAY.plusDays(6),
                        during.size(),
                        expected,
                        during.size() - 1,
                        "short-history",
                        Map.of(),
                        List.of());
        return SurgeStreets.found(surge, during, before, weeks);
    }

    @Test
    void it_is_the_one_that_rose_most_and_not_the_largest() {
        SurgeStreets.Found found =
                found(
                        30,
                        all(from(30, "Elm Road"), from(28, "Oak Lane"), from(2, "Mill Lane")),
                        from(195, "Elm Road"),
                        13);
        assertThat(found.streets()).extracting(Street::count).containsExactly(30, 28, 2);
        assertThat(found.most()).isEqualTo(new Street("Oak Lane", 28, 0));
    }

    /** In its season heat rises everywhere: a street is no explanation of what the rest does. */
    @Test
    void what_rises_with_all_others_explains_nothing() {
        SurgeStreets.Found found =
                found(
                        100,
                        all(from(20, "Elm Road"), from(110, "Oak Lane")),
                        all(from(26, "Elm Road"), from(364, "Oak Lane")),
                        13);
        assertThat(found.most()).extracting(Street::name).isEqualTo("Oak Lane");
        assertThat(
                        found(
                                        100,
                                        all(
                                                from(20, "Elm Road"),
                                                from(55, "Oak Lane"),
                                                from(55, "Mill Lane")),
                                        all(
                                                from(26, "Elm Road"),
                                                from(182, "Oak Lane"),
                                                from(182, "Mill Lane")),
                                        13)
                                .most())
                .isNull();
    }

    @Test
    void a_feed_of_five_weeks_is_measured_by_five() {
        SurgeStreets.Found found =
                found(
                        20,
                        all(from(13, "Elm Road"), from(12, "Oak Lane"), from(11, "Mill Lane")),
                        all(from(40, "Elm Road"), from(30, "Oak Lane"), from(30, "Mill Lane")),
                        5);
        assertThat(found.streets().getFirst().usual()).isEqualTo(8);
        assertThat(found.most()).isNull();
    }
}
