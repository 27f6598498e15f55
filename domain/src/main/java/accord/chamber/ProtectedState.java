package accord.chamber;

import static accord.chamber.ChamberRefused.Reason.ALREADY_AGREED;
import static accord.chamber.ChamberRefused.Reason.ALREADY_ASKED;
import static accord.chamber.ChamberRefused.Reason.NOT_OPEN;
import static accord.chamber.ChamberRefused.Reason.NO_SUCH_TEXT;
import static accord.chamber.ChamberRefused.Reason.OTHER_TEXT;

import accord.chamber.ProtectedEvent.ProtectedSaid;
import accord.chamber.ProtectedEvent.ProtectionAsked;
import accord.chamber.ProtectedEvent.ProtectionOpened;
import accord.chamber.ProtectedEvent.ReleaseAgreed;
import accord.chamber.ProtectedEvent.ReleaseOffered;
import accord.chamber.ProtectedEvent.Released;
import accord.member.Act;
import accord.member.SideId;
import accord.text.Text;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A protected room as it stands after its events.
 *
 * @param asked the sides that would talk so
 * @param opened when every side would; null before
 * @param talk oldest first
 * @param offers texts that a side would let out, in the order in which they were offered
 */
public record ProtectedState(
        Set<SideId> asked,
        @Nullable Act opened,
        List<ProtectedSaid> talk,
        Map<TextId, Offer> offers) {

    /**
     * A text that a side would let out of the room.
     *
     * @param agreed the sides that agreed to exactly this text, the one that offered it included
     * @param to the proposal that it became; null while it is in here
     */
    public record Offer(ReleaseOffered text, Set<SideId> agreed, @Nullable String to) {
        /** SHA-256 of the text, 64 hexadecimal characters. */
        public String hash() {
            return Text.hash(text.text());
        }
    }

    public static final ProtectedState NONE =
            new ProtectedState(Set.of(), null, List.of(), Map.of());

    public ProtectedState after(ProtectedEvent event) {
        return switch (event) {
            case ProtectionAsked e ->
                    new ProtectedState(with(asked, e.act().side()), opened, talk, offers);
            case ProtectionOpened e -> new ProtectedState(asked, e.act(), talk, offers);
            case ProtectedSaid e -> {
                List<ProtectedSaid> now = new ArrayList<>(talk);
                now.add(e);
                yield new ProtectedState(asked, opened, List.copyOf(now), offers);
            }
            case ReleaseOffered e -> with(new Offer(e, Set.of(e.act().side()), null));
            case ReleaseAgreed e -> {
                Offer offer = offer(e.id());
                yield with(
                        new Offer(offer.text(), with(offer.agreed(), e.act().side()), offer.to()));
            }
            case Released e -> {
                Offer offer = offer(e.id());
                yield with(new Offer(offer.text(), offer.agreed(), e.to()));
            }
        };
    }

    public boolean isOpen() {
        return opened != null;
    }

    /** A side would talk so; with the last one the room opens. */
    public List<ProtectedEvent> ask(Set<SideId> sides, Act act) {
        ChamberRefused.when(
                asked.contains(act.side()), ALREADY_ASKED, "Your side has said so already.");
        List<ProtectedEvent> events = new ArrayList<>();
        events.add(new ProtectionAsked(act));
        if (with(asked, act.side()).containsAll(sides)) {
            events.add(new ProtectionOpened(act));
        }
        return List.copyOf(events);
    }

    public ProtectedSaid say(String text, Act act) {
        mustBeOpen();
        return new ProtectedSaid(Text.paragraph("text", text), act);
    }

    public ReleaseOffered offer(TextId id, String title, String text, Act act) {
        mustBeOpen();
        return new ReleaseOffered(id, Text.line("title", title), Text.document("text", text), act);
    }

    /**
     * A side agrees that exactly this text leaves the room.
     *
     * @param textHash of the text that the person saw
     */
    public ReleaseAgreed agree(TextId id, String textHash, Act act) {
        mustBeOpen();
        Offer offer = offer(id);
        ChamberRefused.when(
                !offer.hash().equals(textHash),
                OTHER_TEXT,
                "This is not the text that was offered.");
        ChamberRefused.when(
                offer.agreed().contains(act.side()),
                ALREADY_AGREED,
                "Your side has agreed to this already.");
        return new ReleaseAgreed(id, textHash, act);
    }

    /** Whether every side has agreed, and the text is still in here. */
    public boolean leaves(TextId id, Set<SideId> sides) {
        Offer offer = offer(id);
        return offer.to() == null && offer.agreed().containsAll(sides);
    }

    /** A text that was offered. */
    public Offer offer(TextId id) {
        Offer offer = offers.get(id);
        if (offer == null) {
            throw new ChamberRefused(NO_SUCH_TEXT, "There is no such text here.");
        }
        return offer;
    }

    private void mustBeOpen() {
        ChamberRefused.when(
                !isOpen(), NOT_OPEN, "This room opens when every side has said that it would.");
    }

    private ProtectedState with(Offer offer) {
        Map<TextId, Offer> now = new LinkedHashMap<>(offers);
        now.put(offer.text().id(), offer);
        return new ProtectedState(asked, opened, talk, Collections.unmodifiableMap(now));
    }

    private static Set<SideId> with(Set<SideId> sides, SideId more) {
        Set<SideId> now = new HashSet<>(sides);
        now.add(more);
        return Set.copyOf(now);
    }
}
