/** Sessions by mail, as entries for calendars. */
@NullMarked
package accord.session.mail;

import org.jspecify.annotations.NullMarked;
