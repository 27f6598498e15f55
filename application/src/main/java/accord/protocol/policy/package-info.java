/** What follows for protocols from what the sides decided. */
@NullMarked
package accord.protocol.policy;

import org.jspecify.annotations.NullMarked;
