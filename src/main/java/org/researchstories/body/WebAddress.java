package org.researchstories.body;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** An absolute http or https address (RFC 3986, in ASCII) of at most {@value #LONGEST} characters. Null is valid. */
@Documented
@Constraint(validatedBy = WebAddress.Rule.class)
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.TYPE_USE})
public @interface WebAddress {

    /** The most characters. */
    int LONGEST = 2000;

    String message() default "must be an http or https address of at most 2000 characters, such as https://example.org/";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Public because Bean Validation makes it; use {@link WebAddress}. */
    class Rule implements ConstraintValidator<WebAddress, String> {

        @Override
        public boolean isValid(String it, ConstraintValidatorContext context) {
            return it == null || it.regionMatches(true, 0, "http", 0, "http".length()) && it.contains("://") && Href.fault(it).isEmpty();
        }
    }
}
