/** How far processors are and what they put aside, read where Axon keeps it. */
@NullMarked
package accord.operator.mongo;

import org.jspecify.annotations.NullMarked;
