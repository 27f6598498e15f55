package accord.issue.ui;

import accord.look.ui.Destination;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Home, which everything leads back to. */
@Configuration(proxyBeanMethods = false)
class IssueNavigation {
    @Bean
    Destination home() {
        return new Destination("Home", HomeView.class, 0);
    }
}
