package accord.repairs.query;

import static org.assertj.core.api.Assertions.assertThat;

import accord.contract.ContractId;
import accord.repairs.Kind;
import accord.repairs.Level;
import accord.repairs.RepairRequest;
import accord.repairs.query.RequestStore.Kept;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RequestStoreTest {
    private static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);

    /** The places after which was asked for more. */
    private final List<String> asked = new ArrayList<>();

    private static Kept kept(int place, Instant reportedAt) {
        Kind heat = new Kind("Heat", "North");
        return new Kept(
                Integer.toString(place),
                new RepairRequest("crm", "1", reportedAt, heat, Map.of(), Map.of()));
    }

    /** With so many requests, of which it gives as many at a time as it is asked for. */
    private RequestStore store(int many) {
        return (RequestStore)
                Proxy.newProxyInstance(
                        RequestStore.class.getClassLoader(),
                        new Class<?>[] {RequestStore.class},
                        (store, method, given) ->
                                method.isDefault()
                                        ? InvocationHandler.invokeDefault(store, method, given)
                                        : page(many, (String) given[4], (int) given[5]));
    }

    private List<Kept> page(int many, @Nullable String after, int limit) {
        asked.add(String.valueOf(after));
        int first = after == null ? 0 : Integer.parseInt(after) + 1;
        return IntStream.range(first, Math.min(many, first + limit))
                .mapToObj(place -> kept(place, Instant.EPOCH))
                .toList();
    }

    private Stream<String> places(int many) {
        return store(many).stream(new ContractId("c"), Level.EVERYTHING, MONDAY, MONDAY, null, 3)
                .map(Kept::place);
    }

    @Test
    void all_come_one_after_another_page_by_page() {
        assertThat(places(7)).containsExactly("0", "1", "2", "3", "4", "5", "6");
        assertThat(asked).containsExactly("null", "2", "5");
    }

    @Test
    void a_last_page_that_is_full_is_followed_by_nothing() {
        assertThat(places(6)).hasSize(6);
        assertThat(places(0)).isEmpty();
    }

    @Test
    void no_more_is_read_than_is_asked_for() {
        assertThat(places(100).limit(3)).hasSize(3);
        assertThat(asked).containsExactly("null");
    }

    @Test
    void a_request_is_of_the_day_that_the_contracts_clock_shows() {
        Kept late = kept(1, MONDAY.atTime(23, 30).toInstant(ZoneOffset.UTC));
        ZoneId london = ZoneId.of("Europe/London");
        ZoneId berlin = ZoneId.of("Europe/Berlin");
        assertThat(late.isOf(MONDAY, MONDAY, london)).isTrue();
        assertThat(late.isOf(MONDAY, MONDAY, berlin)).isFalse();
        assertThat(late.isOf(MONDAY.plusDays(1), MONDAY.plusDays(1), berlin)).isTrue();
    }
}
