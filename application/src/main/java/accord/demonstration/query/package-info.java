/** Real data to try Accord with: what it is, how far its time is moved, and the week to come. */
@NullMarked
package accord.demonstration.query;

import org.jspecify.annotations.NullMarked;
