/** Free text as all features take it: limits, canonical form, digest, and the ways to say no. */
@NullMarked
package accord.text;

import org.jspecify.annotations.NullMarked;
