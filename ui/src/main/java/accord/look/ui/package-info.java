/** How Accord looks and speaks: the shell around every page, and the parts that pages share. */
@NullMarked
package accord.look.ui;

import org.jspecify.annotations.NullMarked;
