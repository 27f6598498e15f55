/** Reads repair requests from work orders in JSON, as landlords' systems speak it. */
@NullMarked
package accord.repairs.json;

import org.jspecify.annotations.NullMarked;
