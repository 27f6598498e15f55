package planted.acquaintances.domain.weather;

import planted.acquaintances.domain.issue.Issue;

/** A feature that the table does not have. */
class PlantedStranger {
    Issue issue = new Issue();
}
