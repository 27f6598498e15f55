/** Links by mail. */
@NullMarked
package accord.member.mail;

import org.jspecify.annotations.NullMarked;
