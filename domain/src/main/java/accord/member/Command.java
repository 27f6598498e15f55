package accord.member;

/** A command within a contract, with the permission that its sender needs there. */
public interface Command extends Acted {
    Permission needs();

    /** Whether one who belongs to no side, and reads by the leave of all, may ask for it too. */
    default boolean openToReaders() {
        return false;
    }
}
