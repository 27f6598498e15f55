package accord.audit.query;

import accord.audit.Checkpoint;
import accord.audit.Hash;
import accord.audit.Malformed;
import accord.audit.Note;
import accord.audit.NoteKey;
import accord.contract.ContractCommand.NameKey;
import accord.contract.ContractId;
import accord.contract.ContractState;
import accord.contract.query.Contracts;
import accord.contract.query.Desk;
import accord.contract.query.Readings;
import accord.member.Permission;
import accord.member.SideId;
import accord.member.query.Caller;
import accord.text.InvalidInput;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Signed statements of how far a record goes, which each side's own key can cosign. */
@Singleton
public class Checkpoints {
    private static final int SHOWN = 100;

    private final Contracts contracts;
    private final Desk desk;
    private final Readings readings;
    private final RecordIndex index;
    private final Signatures signatures;

    Checkpoints(
            Contracts contracts,
            Desk desk,
            Readings readings,
            RecordIndex index,
            Signatures signatures) {
        this.contracts = contracts;
        this.desk = desk;
        this.readings = readings;
        this.index = index;
        this.signatures = signatures;
    }

    /** The record as it stands now, signed by the log and by who cosigned it already. */
    public Note current(Caller caller, ContractId contract) {
        contracts.visible(caller, contract);
        readings.note(caller, contract, "checkpoint");
        return head(contract);
    }

    /** How far the record goes now, for whoever may see it. */
    public Checkpoint standing(Caller caller, ContractId contract) {
        contracts.visible(caller, contract);
        return Checkpoint.parse(head(contract).text());
    }

    Note head(ContractId contract) {
        long size = index.size(contract);
        return signatures.sign(contract, size, root(contract, size));
    }

    private Hash root(ContractId contract, long size) {
        return index.proofs(contract).frontier(size).root();
    }

    /**
     * That the record of one size goes on from the record of a smaller one.
     *
     * @param from 0 to {@code to}
     * @param to up to the record's size
     */
    public List<Hash> consistency(Caller caller, ContractId contract, long from, long to) {
        contracts.visible(caller, contract);
        readings.note(caller, contract, "checkpoint");
        if (to > index.size(contract)) {
            throw new InvalidInput("to", "must not be more than the record has");
        }
        if (from > to) {
            throw new InvalidInput("from", "must not be more than to");
        }
        return index.proofs(contract).consistency(from, to);
    }

    /**
     * What a side cosigned last.
     *
     * @param key null where the side has named none
     * @param size of the checkpoint, 0 where it has cosigned none
     */
    public record Cosigner(SideId side, @Nullable String key, long size, @Nullable Instant at) {}

    /** Of each side, in the contract's order, what it cosigned last. */
    public List<Cosigner> cosigners(Caller caller, ContractId contract) {
        ContractState state = contracts.visible(caller, contract);
        List<Signatures.Cosigned> latest = signatures.cosignatures(contract, SHOWN);
        List<Cosigner> cosigners = new ArrayList<>();
        for (SideId side : state.sides()) {
            @Nullable String key = state.keys().get(side);
            cosigners.add(
                    latest.stream()
                            .filter(one -> one.side().equals(side))
                            .findFirst()
                            .map(one -> new Cosigner(side, key, one.size(), one.at()))
                            .orElse(new Cosigner(side, key, 0, null)));
        }
        return cosigners;
    }

    /** Names the key with which the caller's side cosigns from now on; on record. */
    public void nameKey(Caller caller, ContractId contract, String given) {
        desk.admit(caller, contract, Permission.NEGOTIATOR);
        NoteKey key = key(given);
        desk.act(caller, contract, act -> new NameKey(contract, key.toString(), act));
    }

    private static NoteKey key(String given) {
        try {
            NoteKey key = NoteKey.parse(given.strip());
            if (key.kind() == NoteKey.Kind.SIDE) {
                return key;
            }
        } catch (Malformed malformed) {
            throw new InvalidInput("key", malformed.reason());
        }
        throw new InvalidInput("key", "must be a key that cosigns, as ./accord key makes it");
    }

    /**
     * Takes a side's cosignature of one of this record's checkpoints.
     *
     * @param given the checkpoint's text with the signature below it, as a signed note
     */
    public void cosign(Caller caller, ContractId contract, String given) {
        desk.admit(caller, contract, Permission.NEGOTIATOR);
        Note note = note(given);
        Checkpoint checkpoint = checkpoint(note);
        if (!checkpoint.origin().equals(signatures.origin(contract))
                || signatures
                        .of(contract, checkpoint.size())
                        .filter(known -> known.text().equals(note.text()))
                        .isEmpty()) {
            throw new InvalidInput("note", "must be a checkpoint that was signed for this record");
        }
        String named = contracts.state(contract).keys().get(caller.side());
        if (named == null) {
            throw new InvalidInput("note", "cannot be taken: your side has not named its key yet");
        }
        NoteKey key = NoteKey.parse(named);
        for (Note.Line line : note.lines()) {
            Instant at = key.signed(note.text(), line).orElse(null);
            if (at != null) {
                signatures.keep(
                        new Signatures.Cosigned(
                                contract, checkpoint.size(), caller.side(), named, line, at));
                return;
            }
        }
        throw new InvalidInput("note", "must be signed with the key that your side named");
    }

    private static Note note(String given) {
        try {
            return Note.parse(given);
        } catch (Malformed malformed) {
            throw new InvalidInput("note", malformed.reason());
        }
    }

    private static Checkpoint checkpoint(Note note) {
        try {
            return Checkpoint.parse(note.text());
        } catch (Malformed malformed) {
            throw new InvalidInput("note", malformed.reason());
        }
    }
}
