/** The sides, their scope and dates, and who may act in it. */
@NullMarked
package accord.contract;

import org.jspecify.annotations.NullMarked;
