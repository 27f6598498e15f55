/** Rooms apart from the shared one: a side's caucus, and the protected room of all sides. */
@NullMarked
package accord.chamber;

import org.jspecify.annotations.NullMarked;
