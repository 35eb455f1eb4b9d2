package org.researchstories.vocabulary;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.regex.Pattern;

/** ORCID iDs of people, bare: {@code 0000-0002-1825-0097}. The last character checks the rest (ISO 7064, mod 11-2). */
public final class Orcid {

    private static final Pattern FORM = Pattern.compile("[0-9]{4}-[0-9]{4}-[0-9]{4}-[0-9]{3}[0-9X]");

    private Orcid() {
    }

    /** False for null. */
    public static boolean isValid(String orcid) {
        return orcid != null && FORM.matcher(orcid).matches() && checkOf(orcid) == orcid.charAt(orcid.length() - 1);
    }

    /** The character that should be the last. */
    private static char checkOf(String orcid) {
        int sum = orcid.replace("-", "").chars().limit(15)
                .map(digit -> digit - '0')
                .reduce(0, (total, digit) -> (total + digit) * 2 % 11);
        return "0123456789X".charAt((12 - sum) % 11);
    }

    /** An ORCID iD; null is valid. */
    @Documented
    @Constraint(validatedBy = Rule.class)
    @Retention(RetentionPolicy.RUNTIME)
    @Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.TYPE_USE})
    public @interface Valid {

        String message() default "must be an ORCID iD whose check digit is right, such as 0000-0002-1825-0097";

        Class<?>[] groups() default {};

        Class<? extends Payload>[] payload() default {};
    }

    /** Public because Bean Validation makes it; use {@link Valid}. */
    public static class Rule implements ConstraintValidator<Valid, String> {

        @Override
        public boolean isValid(String it, ConstraintValidatorContext context) {
            return it == null || Orcid.isValid(it);
        }
    }
}
