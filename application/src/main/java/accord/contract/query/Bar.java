package accord.contract.query;

import accord.member.Command;
import accord.member.query.Caller;

/**
 * Keeps somebody who has the permission from something for another reason, one that no single
 * aggregate can see. Features declare theirs.
 */
public interface Bar {

    /**
     * @throws accord.text.Refused if it may not be now
     */
    void check(Caller caller, Command asked);
}
