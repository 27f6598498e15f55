/** Notices, as programs hear of them. */
@NullMarked
package accord.notification.api;

import org.jspecify.annotations.NullMarked;
