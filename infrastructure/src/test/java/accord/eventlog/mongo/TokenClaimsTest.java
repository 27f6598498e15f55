package accord.eventlog.mongo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoDatabase;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.ReplayToken;
import org.axonframework.eventhandling.Segment;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.tokenstore.UnableToClaimTokenException;
import org.axonframework.eventhandling.tokenstore.UnableToInitializeTokenException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who works on what, and who takes over, on every store. */
@OnEveryStore
class TokenClaimsTest {
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final Store store;
    private final AtomicLong nanos = new AtomicLong();
    private MongoDatabase database;
    private TokenClaims ann;
    private TokenClaims ben;

    TokenClaimsTest(Store store) {
        this.store = store;
    }

    @BeforeEach
    void begin() {
        database = store.database();
        ann = node("ann", PATIENCE);
        ben = node("ben", PATIENCE);
        ann.initializeTokenSegments("list", 2, at(7));
    }

    @AfterEach
    void drop() {
        database.drop();
    }

    private TokenClaims node(String name, Duration patience) {
        return new TokenClaims(
                database.getCollection("tokens"),
                EventSerializer.of(EventNames.of(List.of())),
                name,
                patience,
                nanos::get);
    }

    private static TrackingToken at(long position) {
        return new GlobalSequenceTrackingToken(position);
    }

    private void pass(Duration time) {
        nanos.addAndGet(time.toNanos());
    }

    @Test
    void one_node_works_on_a_segment_and_another_on_the_next() {
        assertThat(ann.fetchToken("list", 0)).isEqualTo(at(7));
        assertThat(ben.fetchToken("list", 1)).isEqualTo(at(7));
        assertThatThrownBy(() -> ben.fetchToken("list", 0))
                .isInstanceOf(UnableToClaimTokenException.class);
        assertThat(ben.fetchAvailableSegments("list"))
                .extracting(Segment::getSegmentId)
                .containsExactly(1);
        assertThat(ann.fetchSegments("list")).containsExactly(0, 1);
    }

    @Test
    void what_has_just_begun_or_been_given_up_here_is_seen_at_once() {
        assertThat(ann.fetchAvailableSegments("other")).isEmpty();
        ann.initializeTokenSegments("other", 1, at(0));
        assertThat(ann.fetchAvailableSegments("other")).hasSize(1);
        ann.fetchToken("list", 0);
        ann.deleteToken("list", 0);
        assertThat(ann.fetchAvailableSegments("list")).isEmpty();
    }

    @Test
    void a_token_is_kept_of_whatever_kind() {
        ann.fetchToken("list", 0);
        TrackingToken replay = ReplayToken.createReplayToken(at(90), at(3));
        ann.storeToken(replay, "list", 0);
        ann.releaseClaim("list", 0);
        assertThat(ben.fetchToken("list", 0)).isEqualTo(replay);
    }

    @Test
    void who_gives_signs_keeps_a_claim_however_long() {
        ann.fetchToken("list", 0);
        for (int step = 0; step < 10; step++) {
            assertThat(ben.fetchAvailableSegments("list")).hasSize(1);
            pass(PATIENCE.minusSeconds(1));
            ann.extendClaim("list", 0);
        }
        ann.storeToken(at(8), "list", 0);
    }

    @Test
    void who_is_silent_loses_a_claim_and_can_store_nothing_any_more() {
        ann.fetchToken("list", 0);
        ann.storeToken(at(8), "list", 0);
        assertThat(ben.fetchAvailableSegments("list")).hasSize(1);
        pass(PATIENCE);
        assertThat(ben.fetchAvailableSegments("list")).hasSize(2);
        assertThat(ben.fetchToken("list", 0)).isEqualTo(at(8));
        assertThatThrownBy(() -> ann.storeToken(at(9), "list", 0))
                .isInstanceOf(UnableToClaimTokenException.class);
        assertThatThrownBy(() -> ann.extendClaim("list", 0))
                .isInstanceOf(UnableToClaimTokenException.class);
        ann.releaseClaim("list", 0);
        ben.storeToken(at(9), "list", 0);
    }

    @Test
    void a_claim_is_not_lost_to_who_has_only_just_begun_to_look() {
        ann.fetchToken("list", 0);
        pass(PATIENCE.multipliedBy(10));
        assertThatThrownBy(() -> ben.fetchToken("list", 0))
                .isInstanceOf(UnableToClaimTokenException.class);
    }

    @Test
    void of_two_that_wait_one_takes_over() {
        TokenClaims cleo = node("cleo", PATIENCE);
        ann.fetchToken("list", 0);
        ben.fetchAvailableSegments("list");
        cleo.fetchAvailableSegments("list");
        pass(PATIENCE);
        ben.fetchToken("list", 0);
        assertThatThrownBy(() -> cleo.fetchToken("list", 0))
                .isInstanceOf(UnableToClaimTokenException.class);
    }

    @Test
    void who_comes_back_under_its_own_name_waits_for_nobody() {
        ann.fetchToken("list", 0);
        assertThat(node("ann", PATIENCE).fetchToken("list", 0)).isEqualTo(at(7));
    }

    @Test
    void segments_begin_once() {
        assertThatThrownBy(() -> ben.initializeTokenSegments("list", 2))
                .isInstanceOf(UnableToClaimTokenException.class);
        assertThatThrownBy(() -> ben.initializeSegment(at(1), "list", 1))
                .isInstanceOf(UnableToInitializeTokenException.class);
        assertThatThrownBy(() -> ben.fetchToken("list", 2))
                .isInstanceOf(UnableToClaimTokenException.class);
    }

    @Test
    void a_start_that_was_cut_short_is_made_whole() {
        ann.initializeSegment(at(3), "map", 1);
        ann.initializeSegment(at(3), "map", 3);
        assertThat(ben.fetchSegments("map")).isEmpty();
        assertThat(ben.fetchAvailableSegments("map")).isEmpty();
        ben.initializeTokenSegments("map", 4, at(3));
        assertThat(ann.fetchSegments("map")).containsExactly(0, 1, 2, 3);
    }

    @Test
    void only_its_owner_deletes_a_segment() {
        ann.fetchToken("list", 1);
        assertThatThrownBy(() -> ben.deleteToken("list", 1))
                .isInstanceOf(UnableToClaimTokenException.class);
        ann.deleteToken("list", 1);
        assertThat(ben.fetchSegments("list")).containsExactly(0);
    }

    @Test
    void the_store_has_one_name() {
        assertThat(ann.retrieveStorageIdentifier())
                .isPresent()
                .isEqualTo(ben.retrieveStorageIdentifier());
    }
}
