package accord.repairs.ui;

import accord.contract.ui.ContractPlace;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Among the pages of a contract. */
@Configuration(proxyBeanMethods = false)
class RepairsPlace {
    @Bean
    ContractPlace repairsPlace() {
        return new ContractPlace("Repairs: what is happening?", RepairsNavigation::to, 10);
    }
}
