/** The bell and the list of notices. */
@NullMarked
package accord.notification.ui;

import org.jspecify.annotations.NullMarked;
