package accord.member;

/** A command within a contract, with the permission that its sender needs there. */
public interface Command extends Acted {
    Permission needs();
}
