package accord.repairs.query;

import accord.contract.Scope;
import accord.repairs.Import;
import accord.repairs.ImportId;
import accord.repairs.Telling;
import accord.repairs.query.ImportRequests.Sent;
import accord.repairs.query.Reading.Rejected;
import accord.repairs.query.Reading.Taken;
import accord.repairs.query.RequestStore.Outcome;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Collects rows into batches, and what became of them. */
final class Intake {
    private static final int BATCH = 1_000;
    private static final String NOTHING =
            "There is no request in the file, so there was nothing to bring in.";

    private final ZoneId zone;
    private final Instant now;
    private final Remarks remarks;
    private final List<Telling> batch = new ArrayList<>(BATCH);
    private final List<ImportReport.Row> rejected = new ArrayList<>();
    private long accepted;
    private long duplicates;
    private long updated;
    private long waiting;
    private long rejectedCount;
    private @Nullable LocalDate from;
    private @Nullable LocalDate to;

    Intake(ZoneId zone, Instant now, Scope scope) {
        this.zone = zone;
        this.now = now;
        this.remarks = new Remarks(scope);
    }

    void add(Reading reading) {
        switch (reading.asOf(now, zone)) {
            case Taken taken -> add(taken);
            case Rejected refused -> refuse(refused);
        }
    }

    private void add(Taken taken) {
        batch.add(taken.telling());
        remarks.see(taken.telling());
        Instant reportedAt = taken.telling().reportedAt();
        if (reportedAt != null) {
            saw(reportedAt.atZone(zone).toLocalDate());
        }
    }

    private void saw(LocalDate day) {
        from = from == null || day.isBefore(from) ? day : from;
        to = to == null || day.isAfter(to) ? day : to;
    }

    private void refuse(Rejected refused) {
        rejectedCount++;
        if (rejected.size() < ImportReport.MOST_REJECTED) {
            rejected.add(new ImportReport.Row(refused.line(), refused.field(), refused.reason()));
        }
    }

    boolean isFull() {
        return batch.size() >= BATCH;
    }

    void store(RequestStore.Filling filling) {
        if (batch.isEmpty()) {
            return;
        }
        Outcome outcome = filling.put(List.copyOf(batch));
        accepted += outcome.accepted();
        duplicates += outcome.duplicates();
        updated += outcome.updated();
        waiting += outcome.waiting();
        remarks.again(outcome.again());
        batch.clear();
    }

    long rows() {
        return accepted + duplicates + updated + waiting + rejectedCount;
    }

    ImportReport report() {
        return new ImportReport(
                accepted,
                duplicates,
                updated,
                waiting,
                rejectedCount,
                rejected,
                rows() == 0 ? List.of(NOTHING) : remarks.told(to, now, zone));
    }

    Import imported(ImportId id, Sent sent) {
        return new Import(
                id,
                sent.source(),
                sent.hash(),
                accepted,
                duplicates,
                updated,
                rejectedCount,
                from,
                to);
    }
}
