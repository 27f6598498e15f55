package garden;

import garden.Garden.BedId;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** Dry for a bed that it is told to be dry for, once. */
public class Well {
    private final Set<BedId> dry = ConcurrentHashMap.newKeySet();
    private final List<BedId> watered = new CopyOnWriteArrayList<>();

    public void dryFor(BedId bed) {
        dry.add(bed);
    }

    public void draw(BedId bed) {
        if (dry.remove(bed)) {
            throw new IllegalStateException("the well is dry");
        }
        watered.add(bed);
    }

    public List<BedId> watered() {
        return watered;
    }
}
