/** What follows for a decision from what its sides did. */
@NullMarked
package accord.decision.policy;

import org.jspecify.annotations.NullMarked;
