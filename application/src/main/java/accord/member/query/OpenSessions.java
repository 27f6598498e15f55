package accord.member.query;

import accord.member.MemberId;

/** The pages that members have open on this node. */
public interface OpenSessions {

    /** Ends all of a member's. */
    void end(MemberId member);
}
