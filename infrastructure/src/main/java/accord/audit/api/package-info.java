/** A contract's record for programs: its events, rooms as they stood, and whether it is whole. */
@NullMarked
package accord.audit.api;

import org.jspecify.annotations.NullMarked;
