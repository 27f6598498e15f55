package accord.audit.ui;

import accord.contract.ui.ContractPlace;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Among the pages of a contract. */
@Configuration(proxyBeanMethods = false)
class AuditPlace {
    @Bean
    ContractPlace auditPlace() {
        return new ContractPlace("History: how did that come about?", AuditNavigation::to, 30);
    }
}
