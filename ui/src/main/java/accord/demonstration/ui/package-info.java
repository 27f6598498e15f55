/** What the demonstration says of itself on every page, and how its weeks pass. */
@NullMarked
package accord.demonstration.ui;

import org.jspecify.annotations.NullMarked;
