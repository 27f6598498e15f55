/** Issues for programs: the surges that open them, the room as it stands, every step in it. */
@NullMarked
package accord.issue.api;

import org.jspecify.annotations.NullMarked;
