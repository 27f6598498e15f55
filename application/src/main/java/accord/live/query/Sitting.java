package accord.live.query;

import accord.issue.IssueId;
import accord.member.MemberId;
import accord.member.SideId;
import java.time.Instant;

/**
 * That somebody is in a room, in one open page.
 *
 * @param id of the page
 * @param until when it lapses unless it is renewed, UTC
 */
public record Sitting(String id, IssueId issue, MemberId member, SideId side, Instant until) {}
