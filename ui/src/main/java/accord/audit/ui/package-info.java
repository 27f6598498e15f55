/** The decision history of a contract, and a room as it once stood. */
@NullMarked
package accord.audit.ui;

import org.jspecify.annotations.NullMarked;
