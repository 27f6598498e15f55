/** A MongoDB server inside the program, durable on disk or in memory; knows nothing of the log. */
@NullMarked
package accord.eventlog.embedded;

import org.jspecify.annotations.NullMarked;
