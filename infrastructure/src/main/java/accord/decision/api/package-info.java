/** Decisions for programs: proposals, versions, consent, objections and comments. */
@NullMarked
package accord.decision.api;

import org.jspecify.annotations.NullMarked;
