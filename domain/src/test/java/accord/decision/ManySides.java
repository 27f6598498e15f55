package accord.decision;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ArbitrarySupplier;
import net.jqwik.api.Combinators;
import net.jqwik.api.RandomDistribution;

/** Games of 3 to 5 sides with eight people each, so 24 and more, and of 24 to 60 moves. */
final class ManySides implements ArbitrarySupplier<Game> {
    @Override
    public Arbitrary<Game> get() {
        Arbitrary<List<Integer>> seeds =
                Arbitraries.integers()
                        .withDistribution(RandomDistribution.uniform())
                        .withoutEdgeCases()
                        .list()
                        .ofMinSize(3 * Chance.EACH)
                        .ofMaxSize(60)
                        .withSizeDistribution(RandomDistribution.uniform());
        return Combinators.combine(
                        Arbitraries.integers().between(3, 5),
                        Arbitraries.of(false, false, true),
                        Arbitraries.of(0, 10, 25),
                        Arbitraries.of(Moves.Temper.values()),
                        seeds)
                .as(Game::play);
    }
}
