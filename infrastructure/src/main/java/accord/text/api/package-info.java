/** How programs are told no: problem details (RFC 9457), the same for every feature. */
@NullMarked
package accord.text.api;

import org.jspecify.annotations.NullMarked;
