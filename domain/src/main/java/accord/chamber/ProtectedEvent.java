package accord.chamber;

import accord.eventlog.EventName;
import accord.member.Act;
import accord.member.Acted;

/** What happens in a protected room; kept in a log of its own. */
public sealed interface ProtectedEvent extends Acted {

    /** A side would talk without prejudice and subject to contract. */
    @EventName("chamber.protection-asked/1")
    record ProtectionAsked(Act act) implements ProtectedEvent {}

    /** Every side would. */
    @EventName("chamber.protection-opened/1")
    record ProtectionOpened(Act act) implements ProtectedEvent {}

    @EventName("chamber.protected-said/1")
    record ProtectedSaid(String text, Act act) implements ProtectedEvent {}

    /** A side would let a text out of the room. */
    @EventName("chamber.release-offered/1")
    record ReleaseOffered(TextId id, String title, String text, Act act)
            implements ProtectedEvent {}

    /**
     * A side agreed that a text leaves the room.
     *
     * @param textHash SHA-256 of the text that it agreed to
     */
    @EventName("chamber.release-agreed/1")
    record ReleaseAgreed(TextId id, String textHash, Act act) implements ProtectedEvent {}

    /**
     * Every side had agreed, and the text was put into the shared room.
     *
     * @param to the proposal that it became
     */
    @EventName("chamber.released/1")
    record Released(TextId id, String to, Act act) implements ProtectedEvent {}
}
