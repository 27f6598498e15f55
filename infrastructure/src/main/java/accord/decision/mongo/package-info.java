/** Drafts, in a collection beside the log. */
@NullMarked
package accord.decision.mongo;

import org.jspecify.annotations.NullMarked;
