/** Who may do what in a contract, and the one way to do it. */
@NullMarked
package accord.contract.query;

import org.jspecify.annotations.NullMarked;
