/** The executable application that puts the modules together. */
@NullMarked
package accord;

import org.jspecify.annotations.NullMarked;
