/** Repair requests as they come in, how many there are, and when there are too many at once. */
@NullMarked
package accord.repairs;

import org.jspecify.annotations.NullMarked;
