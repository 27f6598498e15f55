/** An emerging issue, from its raising to its lessons. */
@NullMarked
package accord.issue;

import org.jspecify.annotations.NullMarked;
