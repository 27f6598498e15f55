/** Protocols for programs. */
@NullMarked
package accord.protocol.api;

import org.jspecify.annotations.NullMarked;
