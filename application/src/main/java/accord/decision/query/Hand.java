package accord.decision.query;

import accord.member.MemberId;
import accord.member.SideId;

/**
 * Somebody at work in a field of a draft.
 *
 * @param page their open page, which is in one field at a time
 */
public record Hand(String page, MemberId member, SideId side, String field) {}
