/** The agendas that the sides keep, and what goes into a calendar. */
@NullMarked
package accord.session.query;

import org.jspecify.annotations.NullMarked;
