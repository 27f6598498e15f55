/** Who is asking, their accounts, and the directory of organisations and people. */
@NullMarked
package accord.member.query;

import org.jspecify.annotations.NullMarked;
