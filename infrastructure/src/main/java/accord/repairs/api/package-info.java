/** Repair requests for programs. */
@NullMarked
package accord.repairs.api;

import org.jspecify.annotations.NullMarked;
