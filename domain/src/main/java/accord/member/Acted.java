package accord.member;

/** Anything that says who did it, for which side, and when: every command and every event. */
public interface Acted {
    Act act();
}
