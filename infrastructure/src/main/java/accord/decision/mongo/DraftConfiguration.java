package accord.decision.mongo;

import accord.decision.query.DraftStore;
import accord.decision.query.ScoreBox;
import com.mongodb.client.MongoDatabase;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Keeps what is not on record yet: drafts, and scores that are still blind. */
@Configuration(proxyBeanMethods = false)
public class DraftConfiguration {

    @Bean
    DraftStore draftStore(MongoDatabase database) {
        return new MongoDrafts(database.getCollection("drafts"));
    }

    @Bean
    ScoreBox scoreBox(MongoDatabase database) {
        return new MongoScoreBox(database.getCollection("scores"));
    }
}
