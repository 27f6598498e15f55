package planted.arrows.domain.issue;

import planted.arrows.infrastructure.issue.mongo.IssueStore;

/** Domain that knows its storage. */
class PlantedReachOut {
    IssueStore[] stores = {};
}
