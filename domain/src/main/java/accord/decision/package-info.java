/** How sides agree on anything: proposals, versions, consent. */
@NullMarked
package accord.decision;

import org.jspecify.annotations.NullMarked;
