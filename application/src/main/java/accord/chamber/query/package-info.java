/** Who may enter a caucus or a protected room, and what leaves them. */
@NullMarked
package accord.chamber.query;

import org.jspecify.annotations.NullMarked;
