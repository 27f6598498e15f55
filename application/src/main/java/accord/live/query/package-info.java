/** Rooms as they change, and who is in them: never the truth, only its picture. */
@NullMarked
package accord.live.query;

import org.jspecify.annotations.NullMarked;
