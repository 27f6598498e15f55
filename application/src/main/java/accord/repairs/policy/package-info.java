/** What follows from repair requests coming in. */
@NullMarked
package accord.repairs.policy;

import org.jspecify.annotations.NullMarked;
