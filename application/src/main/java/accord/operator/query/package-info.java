/** What operators ask and do: how far processors are, what is parked, what was done about it. */
@NullMarked
package accord.operator.query;

import org.jspecify.annotations.NullMarked;
