package accord.audit.query;

import accord.audit.Checkpoint;
import accord.audit.Note;
import accord.audit.NoteKey;
import accord.contract.ContractId;
import accord.eventlog.query.History;
import accord.eventlog.query.Shelf;
import accord.eventlog.query.Shelves;
import accord.member.SideId;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The checkpoints that were signed, and who cosigned them. No read model: what was signed once is
 * kept, since others may hold it too.
 */
@Singleton
class Signatures {
    private final History history;
    private final LogKey key;
    private final Shelf<Signed> signed;
    private final Shelf<Cosigned> cosigned;

    /** A checkpoint as the log signed it. */
    record Signed(ContractId contract, long size, String note) {
        Note parsed() {
            return Note.parse(note);
        }
    }

    /**
     * A side's cosignature.
     *
     * @param key the key that it was made with
     * @param line the name and the signature, as in a note
     */
    record Cosigned(
            ContractId contract, long size, SideId side, String key, Note.Line line, Instant at) {
        NoteKey parsedKey() {
            return NoteKey.parse(key);
        }
    }

    Signatures(History history, LogKey key, Shelves shelves) {
        this.history = history;
        this.key = key;
        this.signed =
                shelves.kept(
                        "checkpoints",
                        Signed.class,
                        Map.of("contract", one -> List.of(one.contract().value())));
        this.cosigned =
                shelves.kept(
                        "cosignatures",
                        Cosigned.class,
                        Map.of(
                                "contract", one -> List.of(one.contract().value()),
                                "checkpoint",
                                        one -> List.of(Entry.place(one.contract(), one.size()))));
    }

    String origin(ContractId contract) {
        return "accord/" + history.id() + '/' + contract.value();
    }

    NoteKey logKey() {
        return key.signer().key();
    }

    /** Signs how far a record goes; the same again where it was signed before. */
    Note sign(ContractId contract, long size, accord.audit.Hash root) {
        String text = new Checkpoint(origin(contract), size, root).text();
        Optional<Note> before = of(contract, size).filter(note -> note.text().equals(text));
        if (before.isPresent()) {
            return before.get();
        }
        Note note = new Note(text, List.of(key.signer().sign(text)));
        signed.put(Entry.place(contract, size), new Signed(contract, size, note.render()));
        return note;
    }

    /** The checkpoint of this size, with its cosignatures; empty where none was signed. */
    Optional<Note> of(ContractId contract, long size) {
        return signed.get(Entry.place(contract, size)).map(this::whole);
    }

    private Note whole(Signed one) {
        Note note = one.parsed();
        for (Cosigned more :
                cosigned.by("checkpoint", Entry.place(one.contract(), one.size()), null, 100)) {
            note = note.with(more.line());
        }
        return note;
    }

    /** Checkpoints of more than so many entries, the smallest first. */
    List<Signed> after(ContractId contract, long size, int limit) {
        return signed.by("contract", contract.value(), Entry.place(contract, size), limit);
    }

    /** How many entries the largest checkpoint has; 0 where there is none. */
    long furthest(ContractId contract) {
        return signed.latest("contract", contract.value(), null, 1).stream()
                .mapToLong(Signed::size)
                .findFirst()
                .orElse(0);
    }

    void keep(Cosigned one) {
        cosigned.put(Entry.place(one.contract(), one.size()) + '~' + one.side().value(), one);
    }

    /** The latest cosignatures, the newest first. */
    List<Cosigned> cosignatures(ContractId contract, int limit) {
        return cosigned.latest("contract", contract.value(), null, limit);
    }

    /** The cosigned checkpoints of up to so many entries, the smallest first. */
    List<Signed> cosigned(List<Cosigned> cosignatures, long upTo) {
        List<Signed> found = new ArrayList<>();
        cosignatures.stream()
                .filter(one -> one.size() <= upTo)
                .map(one -> Entry.place(one.contract(), one.size()))
                .distinct()
                .sorted()
                .forEach(place -> signed.get(place).ifPresent(found::add));
        return found;
    }
}
