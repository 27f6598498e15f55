/** How people and programs are told apart, and the chain that guards what is for programs. */
@NullMarked
package accord.member.security;

import org.jspecify.annotations.NullMarked;
