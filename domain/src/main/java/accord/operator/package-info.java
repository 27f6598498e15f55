/** Those who run Accord: what they did to its processors, and why. They are a party to nothing. */
@NullMarked
package accord.operator;

import org.jspecify.annotations.NullMarked;
