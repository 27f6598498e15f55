/** A room's page, which moves in every open browser. */
@NullMarked
package accord.live.ui;

import org.jspecify.annotations.NullMarked;
