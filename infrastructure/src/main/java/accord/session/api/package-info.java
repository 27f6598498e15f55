/** Agendas for programs. */
@NullMarked
package accord.session.api;

import org.jspecify.annotations.NullMarked;
