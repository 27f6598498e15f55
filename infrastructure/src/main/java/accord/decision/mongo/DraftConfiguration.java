package accord.decision.mongo;

import accord.decision.query.DraftStore;
import com.mongodb.client.MongoDatabase;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Keeps drafts in the collection {@code drafts}. */
@Configuration(proxyBeanMethods = false)
public class DraftConfiguration {

    @Bean
    DraftStore draftStore(MongoDatabase database) {
        return new MongoDrafts(database.getCollection("drafts"));
    }
}
