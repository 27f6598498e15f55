/** Reads repair requests from tables of comma-separated values. */
@NullMarked
package accord.repairs.csv;

import org.jspecify.annotations.NullMarked;
