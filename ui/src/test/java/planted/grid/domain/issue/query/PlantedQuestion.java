package planted.grid.domain.issue.query;

/** A question in the domain. */
class PlantedQuestion {}
