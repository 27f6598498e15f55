package accord.repairs.mongo;

import accord.repairs.query.RequestStore;
import accord.repairs.query.SeasonShelf;
import com.mongodb.client.MongoDatabase;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where repair requests are kept. */
@Configuration(proxyBeanMethods = false)
public class RepairsMongoConfiguration {

    @Bean
    RequestStore requestStore(MongoDatabase database) {
        return new MongoRequests(database);
    }

    @Bean
    SeasonShelf seasonShelf(MongoDatabase database) {
        return new MongoSeasons(database);
    }
}
