package accord.operator;

/**
 * An event that a processor could not take, and put aside with all that follows it in its stream.
 *
 * @param processor the one that could not take it
 * @param event its id
 * @param type its stored name; never what it says
 */
public record ParkedEvent(String processor, String event, String type) {}
