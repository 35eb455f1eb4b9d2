package org.researchstories.story;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import jakarta.validation.ReportAsSingleViolation;
import jakarta.validation.constraints.Pattern;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The part of a story's address that people read: words of a-z and 0-9 joined by hyphens; {@code stats} is taken. */
public final class Slug {

    /** The most characters. */
    public static final int LONGEST = 80;

    // The length first: Java's regular expressions run out of stack on a long repetition of a group.
    // Not stats: /v1/research/stats is something else.
    private static final String FORM = "(?=.{1," + LONGEST + "}$)(?!stats$)[a-z0-9]+(-[a-z0-9]+)*";
    private static final java.util.regex.Pattern PATTERN = java.util.regex.Pattern.compile(FORM);

    private Slug() {
    }

    /** False for null. */
    public static boolean isValid(String slug) {
        return slug != null && PATTERN.matcher(slug).matches();
    }

    /** A slug; null is valid. */
    @Documented
    @Pattern(regexp = FORM)
    @ReportAsSingleViolation
    @Constraint(validatedBy = {})
    @Retention(RetentionPolicy.RUNTIME)
    @Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.TYPE_USE})
    public @interface Valid {

        String message() default "must be words of a-z and 0-9 joined by hyphens, such as solid-tumours, of at most 80 characters, and not stats alone";

        Class<?>[] groups() default {};

        Class<? extends Payload>[] payload() default {};
    }
}
