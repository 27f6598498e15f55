package accord.decision;

import accord.decision.Moves.Temper;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ArbitrarySupplier;
import net.jqwik.api.Combinators;
import net.jqwik.api.RandomDistribution;

/** Games of 2 to 12 sides and up to 80 moves, with and without hats and a time box. */
final class Games implements ArbitrarySupplier<Game> {
    @Override
    public Arbitrary<Game> get() {
        return Combinators.combine(
                        Arbitraries.integers().between(2, 12),
                        Arbitraries.of(false, false, true),
                        Arbitraries.of(0, 10, 25),
                        Arbitraries.of(
                                Temper.CONSENTING,
                                Temper.ANYTHING,
                                Temper.CONSENTING,
                                Temper.ANYTHING,
                                Temper.TALKING,
                                Temper.COMPARING,
                                Temper.STANDING_ASIDE),
                        Arbitraries.integers()
                                .withDistribution(RandomDistribution.uniform())
                                .withoutEdgeCases()
                                .list()
                                .ofMinSize(10)
                                .ofMaxSize(80)
                                .withSizeDistribution(RandomDistribution.uniform()))
                .as(Game::play);
    }
}
