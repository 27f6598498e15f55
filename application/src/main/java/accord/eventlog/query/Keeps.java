package accord.eventlog.query;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * On a projection: which shelves it folds, it alone. By this it can be folded again from the first
 * event on, onto other shelves of the same names, while these serve.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface Keeps {

    /** The shelves' names. Whatever else it writes to is refused. */
    String[] value();

    /**
     * Why it cannot be made again from the log, in a sentence for operators; empty where it can.
     */
    String asIs() default "";
}
