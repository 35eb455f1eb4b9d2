package org.researchstories.vocabulary;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import jakarta.validation.ReportAsSingleViolation;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** What something shared is referred to by: never changed, and never given to another. */
@Documented
@NotNull
@Pattern(regexp = "(?=.{1,80}$)[a-z0-9]+(-[a-z0-9]+)*")
@ReportAsSingleViolation
@Constraint(validatedBy = {})
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.FIELD, ElementType.TYPE_USE})
public @interface Key {

    String message() default "must be words of a-z and 0-9 joined by hyphens, such as blood-cancers, of at most 80 characters";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
}
