package accord.member.query;

import accord.member.SideId;

/** An organisation, or a team that is a side of its own. */
public record Organisation(SideId id, String name) {}
