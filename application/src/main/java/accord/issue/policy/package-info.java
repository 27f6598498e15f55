/** What follows for issues from what happened elsewhere. */
@NullMarked
package accord.issue.policy;

import org.jspecify.annotations.NullMarked;
