/** Repair requests over time, and bringing them in. */
@NullMarked
package accord.repairs.ui;

import org.jspecify.annotations.NullMarked;
