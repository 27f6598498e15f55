package garden;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import accord.eventlog.EventName;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateRoot;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** A feature as the real ones are, to try the log with. */
public final class Garden {

    public record BedId(String value) {
        @Override
        public String toString() {
            return value;
        }
    }

    public enum Soil {
        CLAY,
        LOAM
    }

    public sealed interface Crop {
        record Beans(int rows) implements Crop {}

        record Grass() implements Crop {}
    }

    public record Dig(@TargetAggregateIdentifier BedId bed, Soil soil) {}

    public record Sow(@TargetAggregateIdentifier BedId bed, String seed, Instant at) {}

    public sealed interface BedEvent {}

    @EventName("garden.bed-dug/1")
    public record BedDug(BedId bed, Soil soil) implements BedEvent {}

    @EventName("garden.seed-sown/1")
    public record SeedSown(
            BedId bed,
            String seed,
            Instant at,
            LocalDate harvest,
            Optional<String> note,
            Optional<String> none,
            String nothing,
            List<BedId> beside,
            Map<BedId, Integer> distances,
            Crop crop)
            implements BedEvent {}

    @AggregateRoot
    static class Bed {
        @AggregateIdentifier private BedId id;
        private int sown;

        @CommandHandler
        @CreationPolicy(AggregateCreationPolicy.ALWAYS)
        void handle(Dig command) {
            apply(new BedDug(command.bed(), command.soil()));
        }

        @CommandHandler
        int handle(Sow command) {
            apply(
                    new SeedSown(
                            id,
                            command.seed(),
                            command.at(),
                            LocalDate.EPOCH,
                            Optional.of("deep"),
                            Optional.empty(),
                            null,
                            List.of(id),
                            Map.of(id, sown),
                            new Crop.Beans(3)));
            return sown;
        }

        @EventSourcingHandler
        void evolve(BedEvent event) {
            switch (event) {
                case BedDug dug -> id = dug.bed();
                case SeedSown sowing -> sown++;
            }
        }
    }
}
