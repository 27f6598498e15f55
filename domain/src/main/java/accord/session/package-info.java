/** How the sides meet: an agenda in time boxes, who facilitates, who came, how it ended. */
@NullMarked
package accord.session;

import org.jspecify.annotations.NullMarked;
