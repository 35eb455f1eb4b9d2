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
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Identifiers of the Research Organization Registry, as addresses: {@code https://ror.org/054225q67}. After a "0" come
 * six characters of Crockford's base 32 and two digits that check them.
 */
public final class Ror {

    private static final Pattern FORM = Pattern.compile("https://ror\\.org/(0[a-hj-km-np-tv-z0-9]{6})([0-9]{2})");

    private static final String BASE_32 = "0123456789abcdefghjkmnpqrstvwxyz";

    private Ror() {
    }

    /** False for null. */
    public static boolean isValid(String ror) {
        Matcher parts = FORM.matcher(ror == null ? "" : ror);
        return parts.matches() && checkOf(parts.group(1)) == Integer.parseInt(parts.group(2));
    }

    private static long checkOf(String coded) {
        long number = coded.chars().mapToLong(BASE_32::indexOf).reduce(0, (all, digit) -> all * 32 + digit);
        return 98 - number * 100 % 97;
    }

    /** A ROR identifier; null is valid. */
    @Documented
    @Constraint(validatedBy = Rule.class)
    @Retention(RetentionPolicy.RUNTIME)
    @Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.TYPE_USE})
    public @interface Valid {

        String message() default "must be a ROR identifier whose check digits are right, such as https://ror.org/054225q67";

        Class<?>[] groups() default {};

        Class<? extends Payload>[] payload() default {};
    }

    /** Public because Bean Validation makes it; use {@link Valid}. */
    public static class Rule implements ConstraintValidator<Valid, String> {

        @Override
        public boolean isValid(String it, ConstraintValidatorContext context) {
            return it == null || Ror.isValid(it);
        }
    }
}
