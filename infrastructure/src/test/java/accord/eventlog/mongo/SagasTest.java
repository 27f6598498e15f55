package accord.eventlog.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import java.util.List;
import java.util.Set;
import org.axonframework.extensions.mongo.DefaultMongoTemplate;
import org.axonframework.modelling.saga.AssociationValue;
import org.axonframework.modelling.saga.AssociationValuesImpl;
import org.axonframework.modelling.saga.repository.SagaStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Sagas are kept, found by what they are about, changed and ended, on every store. */
@OnEveryStore
class SagasTest {
    private static final AssociationValue PEAS = new AssociationValue("crop", "peas");
    private static final AssociationValue BED = new AssociationValue("bed", "1");

    /** A saga's state. */
    record Season(String name) {}

    private final Store store;
    private MongoDatabase database;
    private SagaStore<Object> sagas;

    SagasTest(Store store) {
        this.store = store;
    }

    @BeforeEach
    void begin() {
        database = store.database();
        sagas =
                ExactSagas.on(
                        DefaultMongoTemplate.builder().mongoDatabase(database).build(),
                        EventSerializer.of(EventNames.of(List.of())));
        sagas.insertSaga(Season.class, "s-1", new Season("spring"), Set.of(PEAS, BED));
        sagas.insertSaga(Season.class, "s-2", new Season("autumn"), Set.of(BED));
    }

    @AfterEach
    void drop() {
        database.drop();
    }

    @Test
    void a_saga_is_found_by_what_it_is_about() {
        assertThat(sagas.findSagas(Season.class, PEAS)).containsExactly("s-1");
        assertThat(sagas.findSagas(Season.class, BED)).containsExactlyInAnyOrder("s-1", "s-2");
        assertThat(sagas.findSagas(Season.class, new AssociationValue("crop", "1"))).isEmpty();
        assertThat(sagas.loadSaga(Season.class, "s-1").saga()).isEqualTo(new Season("spring"));
    }

    @Test
    void a_changed_saga_is_kept_and_found_by_its_new_associations() {
        AssociationValuesImpl now = new AssociationValuesImpl(Set.of(BED));
        now.remove(BED);
        now.add(PEAS);
        sagas.updateSaga(Season.class, "s-2", new Season("winter"), now);
        assertThat(sagas.loadSaga(Season.class, "s-2").saga()).isEqualTo(new Season("winter"));
        assertThat(sagas.findSagas(Season.class, BED)).containsExactly("s-1");
        assertThat(sagas.findSagas(Season.class, PEAS)).contains("s-2");
    }

    @Test
    void an_ended_saga_is_gone() {
        sagas.deleteSaga(Season.class, "s-1", Set.of(PEAS, BED));
        assertThat(sagas.findSagas(Season.class, PEAS)).isEmpty();
        assertThat(sagas.loadSaga(Season.class, "s-1")).isNull();
    }
}
