/** Organisations, accounts and links in collections of their own, outside the log. */
@NullMarked
package accord.member.mongo;

import org.jspecify.annotations.NullMarked;
