package accord.repairs;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class TellingsProperties {
    private static final Instant START = Instant.parse("2026-03-02T08:00:00Z");

    @Provide
    Arbitrary<List<Telling>> updates() {
        Arbitrary<Map<Field, String>> words =
                Arbitraries.maps(
                                Arbitraries.of(
                                        Field.STATUS, Field.TRADE, Field.AREA, Field.PROPERTY),
                                Arbitraries.of("a", "b", "c"))
                        .ofMaxSize(3);
        Arbitrary<Map<Field, Integer>> minutes =
                Arbitraries.maps(
                                Arbitraries.of(
                                        Field.REPORTED_AT,
                                        Field.ATTENDED_AT,
                                        Field.COMPLETED_AT,
                                        Field.DUE_AT),
                                Arbitraries.integers().between(0, 5))
                        .ofMaxSize(3);
        Arbitrary<Set<Field>> emptied =
                Arbitraries.of(Field.STATUS, Field.COMPLETED_AT).set().ofMaxSize(1);
        return Combinators.combine(words, minutes, emptied, Arbitraries.integers().between(0, 5))
                .as(TellingsProperties::telling)
                .list()
                .ofMinSize(1)
                .ofMaxSize(6);
    }

    private static Telling telling(
            Map<Field, String> words, Map<Field, Integer> minutes, Set<Field> tells, int said) {
        Map<Field, Instant> moments = new EnumMap<>(Field.class);
        minutes.forEach((field, minute) -> moments.put(field, START.plusSeconds(60L * minute)));
        Instant reported = moments.get(Field.REPORTED_AT);
        Instant completed = moments.get(Field.COMPLETED_AT);
        if (reported != null && completed != null && completed.isBefore(reported)) {
            moments.remove(Field.COMPLETED_AT);
        }
        moments.put(Field.UPDATED_AT, START.plusSeconds(said));
        return new Telling("Desk", "1", tells, words, moments, reported != null, Map.of());
    }

    @Property(tries = 500)
    void updates_that_say_when_they_were_made_give_the_same_in_any_order(
            @ForAll("updates") List<Telling> updates, @ForAll Random random) {
        List<Telling> shuffled = new ArrayList<>(updates);
        Collections.shuffle(shuffled, random);
        assertThat(after(shuffled).request()).isEqualTo(after(updates).request());
    }

    @Property(tries = 300)
    void without_an_import_all_is_as_if_it_had_not_been(
            @ForAll("updates") List<Telling> before, @ForAll("updates") List<Telling> taken) {
        Tellings known = after(before);
        Tellings both = known;
        for (Telling telling : taken) {
            both = both.with(telling, START, new ImportId("taken"));
        }
        assertThat(both.without(new ImportId("taken"))).isEqualTo(known);
    }

    private static Tellings after(List<Telling> updates) {
        Tellings all = Tellings.NONE;
        int seen = 0;
        for (Telling update : updates) {
            all = all.with(update, START.plusSeconds(seen++), new ImportId("one"));
        }
        return all;
    }
}
