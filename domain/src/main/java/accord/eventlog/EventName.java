package accord.eventlog;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The name under which an event is stored, for ever: the class may be renamed and moved, the name
 * may not. Every event that is applied or published must carry one; two classes with one name stop
 * the start.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface EventName {

    /**
     * Feature, dot, what happened in lower-case words with hyphens, slash, revision from 1; such as
     * {@code decision.consent-given/1}.
     */
    String value();
}
