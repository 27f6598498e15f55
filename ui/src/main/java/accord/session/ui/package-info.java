/** A session in its room: the strip that all see, its dialogs, its words. */
@NullMarked
package accord.session.ui;

import org.jspecify.annotations.NullMarked;
