package planted.acquaintances.domain.contract;

import planted.acquaintances.domain.issue.Issue;

/** A contract that knows its issues. */
class PlantedContract {
    Issue issue = new Issue();
}
