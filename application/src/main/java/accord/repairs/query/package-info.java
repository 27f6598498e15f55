/** Takes repair requests in, counts them, and answers what surged and on what evidence. */
@NullMarked
package accord.repairs.query;

import org.jspecify.annotations.NullMarked;
