/** What follows for the proofs of a record from what happens in it. */
@NullMarked
package accord.audit.policy;

import org.jspecify.annotations.NullMarked;
