/** Decisions as they stand. */
@NullMarked
package accord.decision.query;

import org.jspecify.annotations.NullMarked;
