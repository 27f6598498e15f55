package accord.eventlog.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.stream.IntStream;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UpkeepTest {
    @TempDir Path folder;

    private MVStore store;
    private Upkeep upkeep;

    @BeforeEach
    void aFileOfWhichMostIsDead() {
        store = new MVStore.Builder().fileName(folder.resolve("data").toString()).open();
        MVMap<Integer, String> map = store.openMap("words");
        for (int round = 0; round < 20; round++) {
            for (int key = 0; key < 200; key++) {
                map.put(key, "round %d of a word to be written again".formatted(round));
            }
            store.commit();
        }
        upkeep = new Upkeep(store);
        upkeep.afterCommit();
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void givenNobodyWaitedForAWhileThenAStepIsWorthwhile() {
        assertThat(looks(Upkeep.QUIET)).containsOnly(false);
        assertThat(upkeep.worthwhile()).isTrue();
    }

    @Test
    void givenSomebodyWaitedJustNowThenNoStepStandsInTheWayOfTheNext() {
        looks(Upkeep.QUIET + 1);

        upkeep.awaited();

        assertThat(looks(Upkeep.QUIET)).containsOnly(false);
        assertThat(upkeep.worthwhile()).isTrue();
    }

    private Boolean[] looks(int count) {
        return IntStream.range(0, count)
                .mapToObj(look -> upkeep.worthwhile())
                .toArray(Boolean[]::new);
    }
}
