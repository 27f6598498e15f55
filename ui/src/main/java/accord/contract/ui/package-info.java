/** Home, and a contract's page. */
@NullMarked
package accord.contract.ui;

import org.jspecify.annotations.NullMarked;
