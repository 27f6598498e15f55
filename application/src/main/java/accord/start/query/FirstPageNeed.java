package accord.start.query;

import java.util.concurrent.CompletionStage;

/**
 * Something without which the first page would lie: a bean of this type keeps everybody at the door
 * until it is met. Where it fails, so does the start.
 *
 * @param sentence what is being done, for the person who waits, such as "The demonstration is being
 *     brought in."
 * @param met completes once, when there is nothing more to wait for
 */
public record FirstPageNeed(String sentence, CompletionStage<?> met) {

    public boolean isMet() {
        var future = met.toCompletableFuture();
        return future.isDone() && !future.isCompletedExceptionally();
    }
}
