/** Who is told what: a member's notices, kept and live. */
@NullMarked
package accord.notification.query;

import org.jspecify.annotations.NullMarked;
