package accord.protocol.ui;

import accord.contract.ui.ContractPlace;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Among the pages of a contract. */
@Configuration(proxyBeanMethods = false)
class ProtocolPlace {
    @Bean
    ContractPlace protocolPlace() {
        return new ContractPlace(ProtocolWords.TITLE, ProtocolNavigation::to, 20);
    }
}
