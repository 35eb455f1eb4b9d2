package org.researchstories.vocabulary;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import jakarta.validation.ReportAsSingleViolation;
import jakarta.validation.constraints.Pattern;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.net.URI;
import java.net.URISyntaxException;

/**
 * Digital Object Identifiers (ISO 26324), bare: {@code 10.1503/cmaj.180870}, without "doi:" or an address before it.
 * Only the form is checked; ASCII alone is taken, as all registered ones of articles and grants are.
 */
public final class Doi {

    /** The most characters; the standard sets no limit. */
    public static final int LONGEST = 200;

    // The length first: Java's regular expressions run out of stack on a long repetition of a group.
    private static final String FORM = "(?=.{1," + LONGEST + "}$)10\\.[0-9]{4,9}(\\.[0-9]+)*/[!-~]+";
    private static final java.util.regex.Pattern PATTERN = java.util.regex.Pattern.compile(FORM);

    private Doi() {
    }

    /** False for null. */
    public static boolean isValid(String doi) {
        return doi != null && PATTERN.matcher(doi).matches();
    }

    /** Where it leads to (DOI Handbook section 2.6): some have characters that no address can have. */
    public static String address(String doi) {
        try {
            return new URI("https", "doi.org", "/" + doi, null).toASCIIString();
        } catch (URISyntaxException e) {
            throw new IllegalStateException("every character can be written in a path", e);
        }
    }

    /** A DOI; null is valid. */
    @Documented
    @Pattern(regexp = FORM)
    @ReportAsSingleViolation
    @Constraint(validatedBy = {})
    @Retention(RetentionPolicy.RUNTIME)
    @Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.TYPE_USE})
    public @interface Valid {

        String message() default "must be a DOI without anything before it, such as 10.1234/abc";

        Class<?>[] groups() default {};

        Class<? extends Payload>[] payload() default {};
    }
}
