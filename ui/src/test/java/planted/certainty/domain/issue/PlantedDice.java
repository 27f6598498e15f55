package planted.certainty.domain.issue;

import java.util.Random;
import java.util.UUID;
import java.util.function.Supplier;

/** A domain that makes up ids. */
class PlantedDice {
    UUID id = UUID.randomUUID();

    /** By reference. */
    static class PlantedReference {
        Supplier<UUID> ids = UUID::randomUUID;
    }

    /** With a generator of its own. */
    static class PlantedRandom {
        int number = new Random().nextInt();
    }
}
