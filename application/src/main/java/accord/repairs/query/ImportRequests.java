package accord.repairs.query;

import accord.contract.ContractId;
import accord.contract.ContractState;
import accord.contract.query.Contracts;
import accord.contract.query.Desk;
import accord.contract.query.NotFound;
import accord.contract.query.NotPermitted;
import accord.eventlog.query.CommandIds;
import accord.member.Act;
import accord.member.Permission;
import accord.member.SideId;
import accord.member.query.Caller;
import accord.repairs.Import;
import accord.repairs.ImportId;
import accord.repairs.RepairsCommand.RecordErasure;
import accord.repairs.RepairsCommand.RecordImport;
import accord.repairs.RepairsCommand.SaveMapping;
import accord.repairs.RepairsCommand.TakeBackImport;
import accord.repairs.Undone;
import accord.text.Text;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.IntConsumer;
import java.util.function.LongConsumer;

/** Takes repair requests in, whatever format they came in: row by row, in little memory. */
@Singleton
public class ImportRequests {
    private final RequestStore store;
    private final Contracts contracts;
    private final Desk desk;
    private final Surges surges;
    private final Clock clock;
    private final CommandIds ids;

    public ImportRequests(
            RequestStore store,
            Contracts contracts,
            Desk desk,
            Surges surges,
            Clock clock,
            CommandIds ids) {
        this.store = store;
        this.contracts = contracts;
        this.desk = desk;
        this.surges = surges;
        this.clock = clock;
        this.ids = ids;
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

    /** A mapping with what was settled for its source before. */
    Mapping settled(Caller caller, ContractId contract, Mapping mapping) {
        return mapping.over(
                surges.mappings(caller, contract).getOrDefault(mapping.source(), Map.of()));
    }

    /** Settles for its source what a mapping says itself, beside what was settled before. */
    void remember(Caller caller, ContractId contract, Mapping mapping) {
        desk.act(
                caller,
                contract,
                act ->
                        new SaveMapping(
                                contract,
                                mapping.source(),
                                settled(caller, contract, mapping).kept(),
                                act));
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
        Intake intake = new Intake(zone, now, contracts.state(contract).opened().scope());
        ImportId id = new ImportId(ids.made());
        try (RequestStore.Filling filling = store.fill(contract, zone, id, clock.instant())) {
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
        Import imported = intake.imported(id, sent);
        Optional<Instant> before =
                report.updated() == 0
                        ? Optional.empty()
                        : broughtInBefore(caller, contract, imported);
        desk.act(caller, contract, act -> new RecordImport(contract, imported, act));
        return before.map(then -> report.remarked(Remarks.readBefore(then, zone))).orElse(report);
    }

    /** When the same file was last brought in by an import that still stands. */
    private Optional<Instant> broughtInBefore(Caller caller, ContractId contract, Import imported) {
        Undone undone = surges.undone(contract);
        return surges.imports(caller, contract).stream()
                .filter(imported::isSameFileAs)
                .map(Import::id)
                .filter(id -> !undone.imports().contains(id))
                .map(id -> Objects.requireNonNull(undone.broughtBy().get(id)).at())
                .max(Comparator.naturalOrder());
    }

    /** An import, who brought it in, and what was made of it since. */
    public record Known(Import imported, Act by, boolean takenBack, boolean mayTakeBack) {

        /** Whose it is. */
        public SideId side() {
            return by.side();
        }
    }

    /** The imports of a contract, oldest first. */
    public List<Known> known(Caller caller, ContractId contract) {
        Undone undone = surges.undone(contract);
        return surges.imports(caller, contract).stream()
                .map(imported -> {
                    boolean gone = undone.imports().contains(imported.id());
                    Act by = Objects.requireNonNull(undone.broughtBy().get(imported.id()));
                    return new Known(imported, by, gone, !gone && may(caller, contract, by.side()));
                })
                .toList();
    }

    /** The side that brought it in may take it back, and whoever negotiates for another. */
    private boolean may(Caller caller, ContractId contract, SideId side) {
        Permission has =
                contracts
                        .visible(caller, contract)
                        .permission(caller.member())
                        .orElse(Permission.OBSERVER);
        return has.includes(
                caller.side().equals(side) ? Permission.CONTRIBUTOR : Permission.NEGOTIATOR);
    }

    /**
     * What taking an import back would do.
     *
     * @param looked told how many requests were looked at so far
     */
    public RequestStore.Undone undoing(
            Caller caller, ContractId contract, ImportId id, IntConsumer looked) {
        return store.undoing(contract, mine(caller, contract, id).imported().id(), looked);
    }

    /**
     * Takes an import back whole: what it alone told of requests is forgotten. When it returns, the
     * requests are counted without it.
     *
     * @param reason a short paragraph
     * @param looked told how many requests were looked at so far
     * @throws NotFound where there is no such import
     * @throws NotPermitted if the caller may not
     * @throws accord.text.Refused if it was taken back already
     */
    public RequestStore.Undone undo(
            Caller caller, ContractId contract, ImportId id, String reason, IntConsumer looked) {
        Known known = mine(caller, contract, id);
        String why = Text.paragraph("reason", reason);
        ZoneId zone = contracts.state(contract).opened().timeZone();
        RequestStore.Undone undone = store.undo(contract, zone, known.imported().id(), looked);
        Instant from = undone.from();
        desk.act(
                caller,
                contract,
                act ->
                        new TakeBackImport(
                                contract,
                                id,
                                undone.removed(),
                                undone.restored(),
                                from == null ? null : LocalDate.ofInstant(from, zone),
                                why,
                                act));
        return undone;
    }

    private Known mine(Caller caller, ContractId contract, ImportId id) {
        Known known =
                known(caller, contract).stream()
                        .filter(each -> each.imported().id().equals(id))
                        .findFirst()
                        .orElseThrow(NotFound::new);
        if (!known.takenBack() && !known.mayTakeBack()) {
            boolean own = caller.side().equals(known.side());
            throw new NotPermitted(own ? Permission.CONTRIBUTOR : Permission.NEGOTIATOR);
        }
        return known;
    }

    /** Erases what may speak of people from one request, for ever, and puts that on record. */
    public void erase(
            Caller caller, ContractId contract, String source, String reference, String reason) {
        admit(caller, contract);
        String why = Text.paragraph("reason", reason);
        if (!store.erase(contract, source, reference)) {
            throw new NotFound();
        }
        desk.act(caller, contract, act -> new RecordErasure(contract, source, reference, why, act));
    }
}
