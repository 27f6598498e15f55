/** How the sides communicate: who is told of what, and where it goes when time runs out. */
@NullMarked
package accord.protocol;

import org.jspecify.annotations.NullMarked;
