package accord.decision;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ArbitrarySupplier;
import net.jqwik.api.Combinators;

/** Games of 2 to 12 sides and up to 80 moves, with and without hats and a time box. */
final class Games implements ArbitrarySupplier<Game> {
    @Override
    public Arbitrary<Game> get() {
        return Combinators.combine(
                        Arbitraries.integers().between(2, 12),
                        Arbitraries.of(false, false, true),
                        Arbitraries.of(0, 15, 40),
                        Arbitraries.of(true, false),
                        Arbitraries.integers()
                                .withDistribution(net.jqwik.api.RandomDistribution.uniform())
                                .withoutEdgeCases()
                                .list()
                                .ofMinSize(10)
                                .ofMaxSize(80)
                                .withSizeDistribution(net.jqwik.api.RandomDistribution.uniform()))
                .as(Game::play);
    }
}
