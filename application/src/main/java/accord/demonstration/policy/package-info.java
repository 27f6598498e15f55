/** Brings the demonstration in when Accord starts with it. */
@NullMarked
package accord.demonstration.policy;

import org.jspecify.annotations.NullMarked;
