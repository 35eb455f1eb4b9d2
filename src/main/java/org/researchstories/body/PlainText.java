package org.researchstories.body;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Editorial text as {@link Text} would keep it, of a length within limits. Null is valid. Each fault is a violation
 * of its own, and one about the length says what the limits are and how long the text is.
 */
@Documented
@Constraint(validatedBy = PlainTextRule.class)
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.TYPE_USE})
public @interface PlainText {

    /** The fewest code points. */
    int min() default 0;

    /** The most code points. */
    int max();

    /** Whether there may be newlines in it. */
    boolean newlines() default false;

    /** Never shown: a violation carries the message of its fault. */
    String message() default "must be plain text";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
}
