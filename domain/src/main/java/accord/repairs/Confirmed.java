package accord.repairs;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What alarms only where a second expectation does too, which costs more and is asked where the
 * first alarms. Where both do, it says what the less surprised of them says, and as ordinary counts
 * what either finds ordinary.
 */
final class Confirmed implements Expectation {
    private final Expectation first;
    private final Supplier<Expectation> second;

    /**
     * @param second is asked at most once
     */
    Confirmed(Expectation first, Supplier<Expectation> second) {
        this.first = first;
        this.second = new Once(second);
    }

    @Override
    public Band of(int count, double sensitivity) {
        Band band = first.of(count, sensitivity);
        return band.alarm() ? lessSurprised(band, second.get().of(count, sensitivity)) : band;
    }

    @Override
    public Band glance(int count, double sensitivity) {
        Band band = first.glance(count, sensitivity);
        return band.alarm() ? lessSurprised(band, second.get().glance(count, sensitivity)) : band;
    }

    private static Band lessSurprised(Band one, Band other) {
        return other.alarm() && other.p() <= one.p()
                ? one.ordinary(other.upper())
                : other.ordinary(one.upper());
    }

    private static final class Once implements Supplier<Expectation> {
        private final Supplier<Expectation> asked;
        private @Nullable Expectation known;

        private Once(Supplier<Expectation> asked) {
            this.asked = asked;
        }

        @Override
        public synchronized Expectation get() {
            Expectation its = known;
            if (its == null) {
                its = asked.get();
                known = its;
            }
            return its;
        }
    }
}
