package planted.grid.infrastructure.issue.ui;

/** A view beside the storage. */
class PlantedView {}
