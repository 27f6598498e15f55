/** Issues for programs: the room as it stands, and every step in it. */
@NullMarked
package accord.issue.api;

import org.jspecify.annotations.NullMarked;
