/** Who is asking, and the directory of organisations and people. */
@NullMarked
package accord.member.query;

import org.jspecify.annotations.NullMarked;
