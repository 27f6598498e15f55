package accord.repairs.mongo;

import accord.contract.ContractId;
import accord.repairs.Kind;
import accord.text.InvalidInput;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Base64;
import java.util.Optional;

/**
 * Where a request stands: in which contract, week and kind, and as the how-manieth. An exact
 * look-up of places finds the requests behind any count, with no search over a range.
 *
 * @param week its Monday
 * @param number from 0; a number once given is not given again
 */
record Place(ContractId contract, LocalDate week, Kind kind, int number) {
    private static final String BETWEEN = "\n";

    /** So many parts has a key without urgency and danger. */
    private static final int PLAIN = 5;

    /**
     * Ascending texts are ascending places. Where neither urgency nor danger is named they are left
     * out, as they were before they were counted.
     */
    String key() {
        String begin =
                String.join(BETWEEN, contract.value(), week.toString(), kind.trade(), kind.area());
        String more = isPlain(kind) ? "" : BETWEEN + kind.priority() + BETWEEN + kind.hazard();
        return begin + more + BETWEEN + "%07d".formatted(number);
    }

    static boolean isPlain(Kind kind) {
        return kind.priority().isEmpty() && kind.hazard().isEmpty();
    }

    static Place of(String key) {
        String[] parts = key.split(BETWEEN, -1);
        return new Place(
                new ContractId(parts[0]),
                LocalDate.parse(parts[1]),
                parts.length > PLAIN
                        ? new Kind(parts[2], parts[3], parts[4], parts[5])
                        : new Kind(parts[2], parts[3]),
                Integer.parseInt(parts[parts.length - 1]));
    }

    /** As it is given to those who page through a listing. */
    static String told(String key) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(key.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * What was told to those who page through a listing.
     *
     * @throws InvalidInput with the field after, where it is no place of this contract
     */
    static Place heard(ContractId contract, String told) {
        return read(told)
                .filter(place -> place.contract().equals(contract))
                .orElseThrow(() -> new InvalidInput("after", "is not a cursor of this list"));
    }

    private static Optional<Place> read(String told) {
        try {
            byte[] key = Base64.getUrlDecoder().decode(told);
            return Optional.of(of(new String(key, StandardCharsets.UTF_8)));
        } catch (IllegalArgumentException
                | IndexOutOfBoundsException
                | DateTimeException
                | InvalidInput garbled) {
            return Optional.empty();
        }
    }
}
