package planted.grid.ui.common.ui;

/** A package that is no feature. */
class PlantedCommon {}
