/** Programs that check exported records, and cosign them with a side's own key, offline. */
@NullMarked
package accord.audit.file;

import org.jspecify.annotations.NullMarked;
