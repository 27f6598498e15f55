/** What the application needs of the event log and of storage; knows nothing of any feature. */
@NullMarked
package accord.eventlog.query;

import org.jspecify.annotations.NullMarked;
