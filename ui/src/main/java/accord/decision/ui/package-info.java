/** The decision's parts of a room: proposals, versions, consent, talk. */
@NullMarked
package accord.decision.ui;

import org.jspecify.annotations.NullMarked;
