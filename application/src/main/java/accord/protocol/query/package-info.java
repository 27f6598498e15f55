/** The protocols between the sides of contracts, and when they are looked at again. */
@NullMarked
package accord.protocol.query;

import org.jspecify.annotations.NullMarked;
