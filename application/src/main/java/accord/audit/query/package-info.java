/** The record of a contract: what happened in it, numbered, filtered and checked. */
@NullMarked
package accord.audit.query;

import org.jspecify.annotations.NullMarked;
