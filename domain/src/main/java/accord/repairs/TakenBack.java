package accord.repairs;

import accord.member.Act;

/**
 * An import that somebody took back.
 *
 * @param reason a short paragraph
 * @param act of whoever took it back
 */
public record TakenBack(Import imported, String reason, Act act) {}
