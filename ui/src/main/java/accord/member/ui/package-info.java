/** Signing in, and people and organisations as pages show them. */
@NullMarked
package accord.member.ui;

import org.jspecify.annotations.NullMarked;
