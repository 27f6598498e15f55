package accord.eventlog.mongo;

import static java.util.stream.Collectors.toSet;

import java.util.Set;
import org.axonframework.extensions.mongo.MongoTemplate;
import org.axonframework.extensions.mongo.eventhandling.saga.repository.MongoSagaStore;
import org.axonframework.modelling.saga.AssociationValue;
import org.axonframework.serialization.Serializer;

/**
 * Sagas as axon-mongo keeps them, found by what they are about and by nothing else: its query takes
 * a saga too that has the key in one association and the value in another.
 */
final class ExactSagas extends MongoSagaStore {

    private ExactSagas(Builder builder) {
        super(builder);
    }

    static ExactSagas on(MongoTemplate template, Serializer serializer) {
        return new ExactSagas(
                MongoSagaStore.builder().mongoTemplate(template).serializer(serializer));
    }

    @Override
    public Set<String> findSagas(Class<?> type, AssociationValue about) {
        return super.findSagas(type, about).stream()
                .filter(saga -> isAbout(type, saga, about))
                .collect(toSet());
    }

    private boolean isAbout(Class<?> type, String saga, AssociationValue about) {
        Entry<?> found = loadSaga(type, saga);
        return found != null && found.associationValues().contains(about);
    }
}
