package accord.audit.query;

import accord.audit.Leaf;
import accord.audit.Opening;
import accord.audit.Proven;
import accord.contract.ContractId;
import accord.contract.query.Contracts;
import accord.eventlog.query.Recorded;
import accord.eventlog.query.Shelf;
import accord.eventlog.query.Shelves;
import accord.member.Acted;
import accord.member.MemberId;
import accord.member.SideId;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/**
 * An event in a contract's record.
 *
 * @param position its number within the record: 1, 2, 3, … without a gap
 * @param logged its position in the whole log, which is nobody's business outside
 * @param id the event's own id
 * @param stream the thing that it happened to
 * @param sequence its place among the events of that thing, from 0
 * @param type its stored name
 * @param at when it was recorded, UTC
 * @param payload the event as it is stored, JSON
 * @param hash of the commit that holds it, 64 hexadecimal characters
 * @param salt with which the payload is committed to, hexadecimal; empty for events from before
 *     there were salts
 * @param leaf what stands for it in the record's tree, 64 hexadecimal characters
 */
public record Entry(
        ContractId contract,
        long position,
        long logged,
        String id,
        String stream,
        long sequence,
        String type,
        MemberId who,
        SideId side,
        Instant at,
        String payload,
        String hash,
        String salt,
        String leaf) {

    static Entry of(ContractId contract, long number, Recorded event, Acted acted) {
        String salt = event.metadata().get(Contracts.SALT) instanceof String given ? given : "";
        Leaf leaf =
                new Leaf(
                        number,
                        event.id(),
                        event.stream(),
                        event.sequence(),
                        event.type(),
                        event.at(),
                        opening(salt, event.json()).commitment());
        return new Entry(
                contract,
                number,
                event.position(),
                event.id(),
                event.stream(),
                event.sequence(),
                event.type(),
                acted.act().by(),
                acted.act().side(),
                event.at(),
                event.json(),
                event.hash(),
                salt,
                leaf.hash().hex());
    }

    /** As it is exported. */
    Proven proven() {
        Opening opening = opening(salt, payload);
        return new Proven(
                new Leaf(position, id, stream, sequence, type, at, opening.commitment()), opening);
    }

    private static Opening opening(String salt, String payload) {
        return new Opening(HexFormat.of().parseHex(salt), payload.getBytes(StandardCharsets.UTF_8));
    }

    static Shelf<Entry> on(Shelves shelves) {
        return shelves.shelf(
                "record-entries",
                Entry.class,
                Map.of(
                        "contract", entry -> List.of(entry.contract().value()),
                        "who", entry -> List.of(key(entry.contract(), entry.who().value())),
                        "side", entry -> List.of(key(entry.contract(), entry.side().value())),
                        "type", entry -> List.of(key(entry.contract(), name(entry.type())))));
    }

    /** Where an entry stands on the shelf: by contract, then by number. */
    static String place(ContractId contract, long number) {
        return "%s~%019d".formatted(contract.value(), number);
    }

    static String key(ContractId contract, String value) {
        return contract.value() + '~' + value;
    }

    /** A stored name without its revision. */
    static String name(String type) {
        int slash = type.indexOf('/');
        return slash < 0 ? type : type.substring(0, slash);
    }
}
