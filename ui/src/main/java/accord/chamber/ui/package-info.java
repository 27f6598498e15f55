/** The pages of a caucus and of a protected room, a step beside the shared one. */
@NullMarked
package accord.chamber.ui;

import org.jspecify.annotations.NullMarked;
