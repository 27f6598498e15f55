package accord.demonstration.csv;

import accord.contract.query.Contracts;
import accord.contract.query.Desk;
import accord.demonstration.query.Demonstration;
import accord.demonstration.query.FirstStart;
import accord.issue.query.Issues;
import accord.member.query.Accounts;
import accord.repairs.query.RequestImports;
import accord.repairs.query.Surges;
import accord.start.query.FirstPageNeed;
import java.time.Clock;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The demonstration: {@code accord.demo} says whether Accord starts with it. */
@Configuration(proxyBeanMethods = false)
public class DemonstrationConfiguration {

    @Bean
    Demonstration demonstration(
            @Value("${accord.demo:false}") boolean on,
            RequestImports imports,
            Surges surges,
            Contracts contracts,
            Clock clock) {
        return new Demonstration(on, new BostonRecords(), imports, surges, contracts, clock);
    }

    /** What makes it, where it is wanted. */
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnBooleanProperty("accord.demo")
    static class Wanted {

        @Bean
        FirstStart firstStart(
                Accounts accounts,
                Desk desk,
                Contracts contracts,
                Demonstration demonstration,
                Surges surges,
                Issues issues,
                Clock clock) {
            return new FirstStart(accounts, desk, contracts, demonstration, surges, issues, clock);
        }

        @Bean
        Opening opening(FirstStart first) {
            return new Opening(first);
        }

        @Bean
        FirstPageNeed demonstrationIsThere(Opening opening) {
            return new FirstPageNeed("The demonstration is being brought in.", opening.done());
        }
    }
}
