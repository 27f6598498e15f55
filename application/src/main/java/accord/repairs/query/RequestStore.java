package accord.repairs.query;

import accord.contract.ContractId;
import accord.repairs.Cell;
import accord.repairs.Level;
import accord.repairs.RepairRequest;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where repair requests are kept, each once by contract, source and reference. */
public interface RequestStore {

    /**
     * Begins to fill a contract's feed; one at a time, others wait. What an interrupted filling
     * left is put right first.
     *
     * @param zone in which days and weeks are counted
     */
    Filling fill(ContractId contract, ZoneId zone);

    /** A number that changes whenever the contract's requests do. */
    long revision(ContractId contract);

    /** All requests of a contract by kind and week. */
    List<Cell> cells(ContractId contract);

    /**
     * Requests of a level that were reported from one week to another, by week and kind.
     *
     * @param from the Monday of the first week
     * @param to a day of the last week
     * @param after the place of the request after which to go on, null for the beginning
     * @param limit at most so many, 1 to 1,000
     */
    List<Kept> requests(
            ContractId contract,
            Level level,
            LocalDate from,
            LocalDate to,
            @Nullable String after,
            int limit);

    /**
     * A request with its place in the order of a listing.
     *
     * @param place to be given back as {@code after}
     */
    record Kept(String place, RepairRequest request) {}

    /** A feed being filled. Closing it makes its counts whole. */
    interface Filling extends AutoCloseable {

        /** Stores what is new or says something new; done when it returns. At most 5,000. */
        Outcome put(List<RepairRequest> batch);

        @Override
        void close();
    }

    /** How many of a batch were new, known, and changed. */
    record Outcome(int accepted, int duplicates, int updated) {}
}
