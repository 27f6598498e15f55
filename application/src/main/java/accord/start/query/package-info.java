/** What a start needs: what the first page waits for, and how a start is refused. */
@NullMarked
package accord.start.query;

import org.jspecify.annotations.NullMarked;
