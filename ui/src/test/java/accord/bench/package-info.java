/** Runs the house's measurements, each in a process of its own, and shows what they found. */
@NullMarked
package accord.bench;

import org.jspecify.annotations.NullMarked;
