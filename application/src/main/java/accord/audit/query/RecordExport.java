package accord.audit.query;

import accord.audit.Checkpoint;
import accord.audit.FileHead;
import accord.audit.Note;
import accord.audit.NoteKey;
import accord.audit.RecordFile;
import accord.contract.ContractId;
import accord.contract.query.Contracts;
import accord.contract.query.Readings;
import accord.eventlog.query.Shelf;
import accord.eventlog.query.Shelves;
import accord.member.query.Caller;
import accord.text.InvalidInput;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A contract's whole record, or one event's receipt, as a file that proves itself. */
@Singleton
public class RecordExport {
    private static final int PAGE = 500;
    private static final int COSIGNED = 1_000;

    private final Contracts contracts;
    private final Readings readings;
    private final RecordIndex index;
    private final Checkpoints checkpoints;
    private final Signatures signatures;
    private final Shelf<Entry> entries;

    RecordExport(
            Contracts contracts,
            Readings readings,
            RecordIndex index,
            Checkpoints checkpoints,
            Signatures signatures,
            Shelves shelves) {
        this.contracts = contracts;
        this.readings = readings;
        this.index = index;
        this.checkpoints = checkpoints;
        this.signatures = signatures;
        this.entries = Entry.on(shelves);
    }

    /** What writes a file, once it is known that the caller may have it. */
    public interface Writing {
        void to(OutputStream out) throws IOException;
    }

    /**
     * The whole record as of now, with its latest {@value #COSIGNED} cosignatures. However long it
     * is, writing it takes little memory.
     */
    public Writing record(Caller caller, ContractId contract) {
        contracts.visible(caller, contract);
        readings.note(caller, contract, "whole record");
        Note head = checkpoints.head(contract);
        long size = Checkpoint.parse(head.text()).size();
        List<Signatures.Cosigned> cosigned =
                signatures.cosignatures(contract, COSIGNED).stream()
                        .filter(one -> one.size() <= size)
                        .toList();
        return out -> write(contract, head, size, cosigned, out);
    }

    private void write(
            ContractId contract,
            Note head,
            long size,
            List<Signatures.Cosigned> cosigned,
            OutputStream out)
            throws IOException {
        RecordFile file = new RecordFile(out, head(contract, cosigned), size);
        Iterator<Signatures.Signed> between = signatures.cosigned(cosigned, size - 1).iterator();
        Signatures.@Nullable Signed next = between.hasNext() ? between.next() : null;
        long written = 0;
        while (written < size) {
            int most = (int) Math.min(PAGE, size - written);
            for (Entry entry :
                    entries.by(
                            "contract", contract.value(), Entry.place(contract, written), most)) {
                file.add(entry.proven());
                written = entry.position();
                if (next != null && next.size() == written) {
                    file.add(signatures.of(contract, written).orElseThrow());
                    next = between.hasNext() ? between.next() : null;
                }
            }
        }
        file.add(head);
    }

    private FileHead head(ContractId contract, List<Signatures.Cosigned> cosigned) {
        List<NoteKey> sides =
                cosigned.stream().map(Signatures.Cosigned::parsedKey).distinct().toList();
        return new FileHead(signatures.origin(contract), signatures.logKey(), sides);
    }

    /**
     * That one event is in the record: its leaf, the way to the root, and a checkpoint.
     *
     * @param position the event's number
     */
    public Writing receipt(Caller caller, ContractId contract, long position) {
        contracts.visible(caller, contract);
        readings.note(caller, contract, "whole record");
        Note head = checkpoints.head(contract);
        long size = Checkpoint.parse(head.text()).size();
        Entry entry =
                entries.get(Entry.place(contract, position))
                        .orElseThrow(() ->
                                new InvalidInput(
                                        "position", "must be one of the record's, 1 to " + size));
        List<Signatures.Cosigned> cosigned =
                signatures.cosignatures(contract, COSIGNED).stream()
                        .filter(one -> one.size() == size)
                        .toList();
        return out ->
                RecordFile.receipt(
                        out,
                        head(contract, cosigned),
                        entry.proven(),
                        index.proofs(contract).inclusion(position - 1, size),
                        head);
    }
}
