/** Organisations, people and what they may do. */
@NullMarked
package accord.member;

import org.jspecify.annotations.NullMarked;
