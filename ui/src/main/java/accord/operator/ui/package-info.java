/** The page of those who run Accord. */
@NullMarked
package accord.operator.ui;

import org.jspecify.annotations.NullMarked;
