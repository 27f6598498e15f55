package accord.contract.api;

import accord.member.Permission;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** What a caller needs in the contract that a path is about, beyond being able to see it. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Needs {
    Permission value();

    /** Whether one who belongs to no side, and reads by the leave of all, may ask for it too. */
    boolean orReader() default false;
}
