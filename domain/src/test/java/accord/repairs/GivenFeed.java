package accord.repairs;

import accord.contract.ContractId;
import accord.member.Act;
import accord.member.MemberId;
import accord.member.SideId;
import accord.repairs.RepairsEvent.SurgeSeen;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Requests that a contract got in some weeks, and the surges in them. */
abstract class GivenFeed {
    static final ContractId CONTRACT = new ContractId("northfield");
    static final LocalDate FIRST = LocalDate.of(2011, 7, 4);
    static final int HOURS = 6;

    static final Act ACT = new Act(new MemberId("ann"), new SideId("landlord"), Instant.EPOCH);

    final List<Cell> cells = new ArrayList<>();

    /** A number of requests in each week, hours apart. */
    void given(String trade, String area, int... weekly) {
        given(new Kind(trade, area), weekly);
    }

    void given(Kind kind, int... weekly) {
        for (int week = 0; week < weekly.length; week++) {
            int[] moments = IntStream.range(0, weekly[week]).map(i -> i * HOURS).toArray();
            cells.add(new Cell(FIRST.plusWeeks(week), kind, moments));
        }
    }

    static Feed record(List<Surge> seen) {
        Feed record = Feed.EMPTY;
        for (Surge surge : seen) {
            record = record.after(new SurgeSeen(CONTRACT, surge, true, ACT));
        }
        return record;
    }

    List<Surge> found() {
        return SurgeSearch.STANDARD.in(CONTRACT, Counts.ofDemand(cells), 1000);
    }
}
