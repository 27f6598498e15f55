/** Contracts for programs, and the gate before everything that contracts keep. */
@NullMarked
package accord.contract.api;

import org.jspecify.annotations.NullMarked;
