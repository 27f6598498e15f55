package planted.arrows.infrastructure.issue.mongo;

/** What a domain must not know. */
public class IssueStore {}
