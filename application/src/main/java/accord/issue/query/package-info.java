/** Issues and their rooms as they stand, and what the next step is. */
@NullMarked
package accord.issue.query;

import org.jspecify.annotations.NullMarked;
