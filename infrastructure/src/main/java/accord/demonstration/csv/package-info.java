/** The demonstration's data, shipped with its source and licence, and its place in the start. */
@NullMarked
package accord.demonstration.csv;

import org.jspecify.annotations.NullMarked;
