/** That a request of a program acts once, however often it is sent. */
@NullMarked
package accord.member.api;

import org.jspecify.annotations.NullMarked;
