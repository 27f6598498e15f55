package planted.grid.infrastructure.issue.mongo.store;

/** A package below a kind. */
class PlantedCorner {}
