/** The room of an emerging issue. */
@NullMarked
package accord.issue.ui;

import org.jspecify.annotations.NullMarked;
