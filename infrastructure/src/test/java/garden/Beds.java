package garden;

import accord.eventlog.query.Keeps;
import accord.eventlog.query.Shelf;
import accord.eventlog.query.Shelves;
import garden.Garden.BedDug;
import garden.Garden.BedEvent;
import garden.Garden.SeedSown;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;

/** A projection that keeps a shelf: what grows in each bed. */
@Keeps("beds")
@ProcessingGroup("beds")
public class Beds {
    /** A seed that must not be sown where it matters what is written where. */
    public static final String WEED = "a weed";

    private final Shelf<Grown> beds;
    private final Shelf<Grown> neighbours;
    private final Frost frost;

    /** What was sown, by its number. */
    public record Grown(String soil, Map<Integer, String> seeds) {}

    Beds(Shelves shelves, Frost frost) {
        this.beds = on(shelves);
        this.neighbours = shelves.shelf("neighbours", Grown.class, Map.of());
        this.frost = frost;
    }

    public static Shelf<Grown> on(Shelves shelves) {
        return shelves.shelf("beds", Grown.class, Map.of("soil", grown -> List.of(grown.soil())));
    }

    @EventHandler
    void on(BedEvent event) {
        frost.touch(event);
        switch (event) {
            case BedDug dug -> beds.put(dug.bed().value(), new Grown(dug.soil().name(), Map.of()));
            case SeedSown sown -> {
                Grown before = beds.get(sown.bed().value()).orElseThrow();
                TreeMap<Integer, String> seeds = new TreeMap<>(before.seeds());
                seeds.put(sown.distances().get(sown.bed()), sown.seed());
                beds.put(sown.bed().value(), new Grown(before.soil(), seeds));
                if (sown.seed().equals(WEED)) {
                    neighbours.put(sown.bed().value(), before);
                }
            }
        }
    }
}
