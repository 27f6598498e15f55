package accord.start.health;

import accord.start.query.FirstPageNeed;
import java.util.List;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/** Out of service (503) until everything that the first page needs is there. */
@Component
class FirstPageHealth implements HealthIndicator {
    private final List<FirstPageNeed> needs;

    FirstPageHealth(List<FirstPageNeed> needs) {
        this.needs = List.copyOf(needs);
    }

    @Override
    public Health health() {
        var unmet = needs.stream().filter(need -> !need.isMet()).map(FirstPageNeed::sentence);
        var sentences = unmet.toList();
        return sentences.isEmpty()
                ? Health.up().build()
                : Health.outOfService().withDetail("awaited", sentences).build();
    }
}
