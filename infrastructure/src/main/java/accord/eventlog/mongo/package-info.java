/** The event log on MongoDB: engine, store, tokens, shelves, and what Spring needs of them. */
@NullMarked
package accord.eventlog.mongo;

import org.jspecify.annotations.NullMarked;
