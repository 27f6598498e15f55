/** Carries the contract of a command into the metadata of its events. */
@NullMarked
package accord.contract.axon;

import org.jspecify.annotations.NullMarked;
