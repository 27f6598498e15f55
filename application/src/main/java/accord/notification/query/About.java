package accord.notification.query;

import accord.decision.ProposalId;
import accord.issue.IssueId;
import accord.notification.query.Notice.Kind;
import org.jspecify.annotations.Nullable;

/** What an event is about, the same for everybody. */
record About(
        Kind kind,
        String title,
        @Nullable IssueId issue,
        @Nullable ProposalId proposal,
        int version) {}
