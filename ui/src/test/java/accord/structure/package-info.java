/** The house's rules, each proved on planted classes that break it. */
@NullMarked
package accord.structure;

import org.jspecify.annotations.NullMarked;
