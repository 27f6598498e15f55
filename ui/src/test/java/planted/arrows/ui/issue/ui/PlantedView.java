package planted.arrows.ui.issue.ui;

import planted.arrows.infrastructure.issue.mongo.IssueStore;

/** A view that knows Mongo. */
class PlantedView {
    IssueStore store = new IssueStore();
}
