package accord.contract.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** A short one; {@code ./accord bench storm --seconds 60} has as long ones as one likes. */
class StormTest {
    private static final int SECONDS = 12;

    @Test
    void nothing_acknowledged_is_lost_or_twice_and_the_laws_hold() throws Exception {
        Storm storm = Storm.of(SECONDS);
        System.out.println("Storm: " + storm);
        assertThat(storm.field().done()).as(storm.toString()).isGreaterThan(2 * SECONDS);
    }
}
