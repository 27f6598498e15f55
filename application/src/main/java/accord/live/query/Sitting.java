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
 * @param writing until when they are thought to be writing something, UTC; long past where not
 */
public record Sitting(
        String id, IssueId issue, MemberId member, SideId side, Instant until, Instant writing) {}
