package accord.repairs.mongo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import accord.contract.ContractId;
import accord.repairs.Kind;
import accord.repairs.Level;
import accord.repairs.Telling;
import accord.repairs.query.RequestStore.Kept;
import accord.text.InvalidInput;
import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.event.CommandListener;
import com.mongodb.event.CommandStartedEvent;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A listing reads what it needs, and goes on only where it was. */
class ListedRequestsTest extends StoredRequests {
    private static final int HOURS_A_WEEK = 168;

    /** How many of the contract's weeks are read for a page of ten. */
    private int weeksRead(@Nullable String after) {
        AtomicInteger reads = new AtomicInteger();
        CommandListener listener =
                new CommandListener() {
                    @Override
                    public void commandStarted(CommandStartedEvent event) {
                        String read = event.getCommand().getString("find", NONE).getValue();
                        reads.addAndGet(read.equals("repairs.weeks") ? 1 : 0);
                    }
                };
        MongoClientSettings heard =
                MongoClientSettings.builder()
                        .applyConnectionString(new ConnectionString(server.connectionString()))
                        .addCommandListener(listener)
                        .build();
        try (MongoClient client = MongoClients.create(heard)) {
            MongoRequests requests = new MongoRequests(client.getDatabase("test"));
            reads.set(0);
            assertThat(page(requests, after)).hasSize(10);
        }
        return reads.get();
    }

    private static final org.bson.BsonString NONE = new org.bson.BsonString("");

    private static List<Kept> page(MongoRequests requests, @Nullable String after) {
        return requests.requests(
                CONTRACT, Level.EVERYTHING, MONDAY, MONDAY.plusWeeks(9), after, 10);
    }

    @Test
    void it_reads_from_the_week_where_it_was_to_that_in_which_the_page_is_full() {
        put(
                IntStream.range(0, 10 * HOURS_A_WEEK)
                        .mapToObj(hour -> told(hour, "Heat", "North", ""))
                        .toArray(Telling[]::new));
        assertThat(weeksRead(null)).isOne();
        Place sixth = new Place(CONTRACT, MONDAY.plusWeeks(5), new Kind("Heat", "North"), 20);
        assertThat(weeksRead(Place.told(sixth.key()))).isOne();
        Place end = new Place(CONTRACT, MONDAY.plusWeeks(5), new Kind("Heat", "North"), 165);
        assertThat(weeksRead(Place.told(end.key()))).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "%%%",
                "bm9uc2Vuc2U",
                "bm9ydGhmaWVsZAoyMDI2LTAzLTAyCkhlYXQKTm9ydGgKeA",
                "bm9ydGhmaWVsZAoyMDI2LTk5LTAyCkhlYXQKTm9ydGgKMDAwMDAwMQ"
            })
    void a_cursor_that_nobody_gave_is_told_to_be_none(String after) {
        assertThatThrownBy(() -> page(store, after))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        refused -> assertThat(refused.field()).isEqualTo("after"));
    }

    @Test
    void the_cursor_of_another_contract_is_none() {
        Place other = new Place(new ContractId("other"), MONDAY, new Kind("Heat", "North"), 0);
        assertThatThrownBy(() -> page(store, Place.told(other.key())))
                .isInstanceOf(InvalidInput.class);
    }
}
