package planted.names.domain.issue;

/** What does it help with? */
class PlantedHelper {}
