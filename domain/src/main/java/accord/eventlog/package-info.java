/** What events tell about how they are stored; knows nothing of any feature. */
@NullMarked
package accord.eventlog;

import org.jspecify.annotations.NullMarked;
