package planted.grid.application.issue;

/** Language in the application. */
class PlantedLanguage {}
