package planted.acquaintances.domain.issue;

/** What repairs may know, and contracts may not. */
public class Issue {}
