/** What a start needs: what the first page waits for. */
@NullMarked
package accord.start.query;

import org.jspecify.annotations.NullMarked;
