package accord.decision;

import accord.text.InvalidInput;
import java.math.BigDecimal;

/**
 * An amount in the contract's currency.
 *
 * @param pence hundredths, 0 to 10^14
 */
public record Money(long pence) implements Comparable<Money> {
    private static final long MOST = 100_000_000_000_000L;

    public static final Money NOTHING = new Money(0);

    public Money {
        if (pence < 0 || pence > MOST) {
            throw new InvalidInput("value", "must be from 0 to 1,000,000,000,000");
        }
    }

    /** An amount in whole units with at most two decimals. */
    public static Money of(BigDecimal amount) {
        BigDecimal exact = amount.stripTrailingZeros();
        if (exact.scale() > 2) {
            throw new InvalidInput("value", "must have at most two decimals");
        }
        if (exact.precision() - exact.scale() > 13) {
            throw new InvalidInput("value", "must be from 0 to 1,000,000,000,000");
        }
        return new Money(exact.movePointRight(2).longValueExact());
    }

    /** In whole units, with two decimals. */
    public BigDecimal amount() {
        return BigDecimal.valueOf(pence, 2);
    }

    /** What is left of this when so much is used; nothing where that is more. */
    public Money less(Money used) {
        return new Money(Math.max(0, pence - used.pence));
    }

    boolean isMoreThan(Money other) {
        return compareTo(other) > 0;
    }

    @Override
    public int compareTo(Money other) {
        return Long.compare(pence, other.pence);
    }

    /** As people read it, with pence only where there are some. */
    @Override
    public String toString() {
        return pence % 100 == 0
                ? "£%,d".formatted(pence / 100)
                : "£%,d.%02d".formatted(pence / 100, pence % 100);
    }
}
