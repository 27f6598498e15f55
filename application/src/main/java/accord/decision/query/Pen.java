package accord.decision.query;

import accord.member.MemberId;
import accord.member.SideId;
import java.time.Instant;

/**
 * That somebody is in a field of a draft.
 *
 * @param page the open page, which is in one field at a time
 * @param until when it lapses unless they go on writing, UTC
 */
public record Pen(String page, MemberId member, SideId side, String field, Instant until) {}
