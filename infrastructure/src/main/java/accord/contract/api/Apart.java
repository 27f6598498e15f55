package accord.contract.api;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks what is apart from the record: whoever has no seat finds nothing there, auditors included,
 * and that somebody asked is noted nowhere. Who of a side may enter, it says itself.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface Apart {}
