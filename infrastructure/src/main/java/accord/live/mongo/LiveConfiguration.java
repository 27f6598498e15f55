package accord.live.mongo;

import accord.live.query.Sittings;
import com.mongodb.client.MongoDatabase;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Keeps presence in the collection {@code sittings}. */
@Configuration(proxyBeanMethods = false)
public class LiveConfiguration {

    @Bean
    Sittings sittings(@Qualifier("derived") MongoDatabase database) {
        return new MongoSittings(database.getCollection("sittings"));
    }
}
