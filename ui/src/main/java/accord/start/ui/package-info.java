/** The start as a person sees it: the door until all is there, the welcome, or what is wrong. */
@NullMarked
package accord.start.ui;

import org.jspecify.annotations.NullMarked;
