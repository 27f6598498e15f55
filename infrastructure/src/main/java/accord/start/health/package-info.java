/** Tells programs whether the first page can be read. */
@NullMarked
package accord.start.health;

import org.jspecify.annotations.NullMarked;
