/** Keeps repair requests, and their counts by week and kind, on MongoDB. */
@NullMarked
package accord.repairs.mongo;

import org.jspecify.annotations.NullMarked;
