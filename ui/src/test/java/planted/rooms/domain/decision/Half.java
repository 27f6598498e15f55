package planted.rooms.domain.decision;

/** One half. */
class Half {}
