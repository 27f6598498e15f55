/** Presence between nodes, in a short-lived collection. */
@NullMarked
package accord.live.mongo;

import org.jspecify.annotations.NullMarked;
