/** Caucuses and protected rooms for programs. */
@NullMarked
package accord.chamber.api;

import org.jspecify.annotations.NullMarked;
