/** What proves a contract's record: leaves, the tree over them, signed checkpoints, the file. */
@NullMarked
package accord.audit;

import org.jspecify.annotations.NullMarked;
