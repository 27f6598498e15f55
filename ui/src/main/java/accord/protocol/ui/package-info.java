/** How the sides communicate, on a page of its own and on the contract's. */
@NullMarked
package accord.protocol.ui;

import org.jspecify.annotations.NullMarked;
