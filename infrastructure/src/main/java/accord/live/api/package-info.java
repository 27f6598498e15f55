/** What happens, as programs hear of it: STOMP over WebSocket. */
@NullMarked
package accord.live.api;

import org.jspecify.annotations.NullMarked;
