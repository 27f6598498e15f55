package accord.repairs.query;

import accord.contract.ContractId;
import accord.contract.ContractState;
import accord.contract.query.Contracts;
import accord.contract.query.Desk;
import accord.contract.query.NotPermitted;
import accord.eventlog.query.NewId;
import accord.member.Permission;
import accord.member.query.Caller;
import accord.repairs.Import;
import accord.repairs.ImportId;
import accord.repairs.RepairsCommand.RecordImport;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Iterator;
import java.util.function.LongConsumer;

/** Takes repair requests in, whatever format they came in: row by row, in little memory. */
@Singleton
public class ImportRequests {
    private final RequestStore store;
    private final Contracts contracts;
    private final Desk desk;
    private final Clock clock;

    public ImportRequests(RequestStore store, Contracts contracts, Desk desk, Clock clock) {
        this.store = store;
        this.contracts = contracts;
        this.desk = desk;
        this.clock = clock;
    }

    /**
     * What was sent.
     *
     * @param source the system whose requests they are
     * @param hash SHA-256 of all of it, in hexadecimal
     */
    public record Sent(String source, String hash) {}

    /**
     * The zone in which a contract counts its days; looked at first, so that nobody's file is read
     * in vain.
     *
     * @throws accord.contract.query.NotFound if the caller is no party
     * @throws NotPermitted if they may not import
     */
    public ZoneId admit(Caller caller, ContractId contract) {
        ContractState state = contracts.visible(caller, contract);
        Permission has = state.permission(caller.member()).orElse(Permission.OBSERVER);
        if (!has.includes(Permission.CONTRIBUTOR)) {
            throw new NotPermitted(Permission.CONTRIBUTOR);
        }
        return state.opened().timeZone();
    }

    /** As below, where the present is the clock's. */
    public ImportReport take(
            Caller caller,
            ContractId contract,
            Sent sent,
            Iterator<Reading> rows,
            LongConsumer progress) {
        return take(caller, contract, sent, rows, progress, clock.instant());
    }

    /**
     * Takes everything that can be taken, and puts the import on record. When it returns, all of it
     * is stored and counted.
     *
     * @param progress told now and then how many rows are done
     * @param now the feed's present: rows cannot be from after it
     */
    public ImportReport take(
            Caller caller,
            ContractId contract,
            Sent sent,
            Iterator<Reading> rows,
            LongConsumer progress,
            Instant now) {
        ZoneId zone = admit(caller, contract);
        Intake intake = new Intake(zone, now);
        try (RequestStore.Filling filling = store.fill(contract, zone)) {
            while (rows.hasNext()) {
                intake.add(rows.next());
                if (intake.isFull()) {
                    intake.store(filling);
                    progress.accept(intake.rows());
                }
            }
            intake.store(filling);
        }
        ImportReport report = intake.report();
        progress.accept(report.rows());
        Import imported = intake.imported(new ImportId(NewId.next()), sent);
        desk.act(caller, contract, act -> new RecordImport(contract, imported, act));
        return report;
    }
}
