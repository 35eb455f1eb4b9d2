package org.researchstories.editorial;

import org.researchstories.problem.Problem;
import org.researchstories.problem.Violation;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** On what a change is based (RFC 9110 section 13.1.1): a list of strong entity-tags, or {@code *} for whatever there is. */
public final class IfMatch {

    private static final Pattern TAGS = Pattern.compile("\\s*\"[!#-~]{1,100}\"\\s*(,\\s*\"[!#-~]{1,100}\"\\s*)*");
    private static final Pattern REVISION = Pattern.compile("\"([1-9][0-9]{0,8})\"");

    private final String field;

    private IfMatch(String field) {
        this.field = field;
    }

    /**
     * @param field as it was sent; null where it was not
     * @throws Problem where it is missing or malformed
     */
    public static IfMatch of(String field) {
        if (field == null || field.isBlank()) {
            throw EditorialProblems.ifMatchMissing();
        }
        if (!field.strip().equals("*") && !TAGS.matcher(field).matches()) {
            throw Problem.invalidRequest(List.of(Violation.ofHeader("If-Match", "Must be the ETag that it was read with, in its quotes, or *.")));
        }
        return new IfMatch(field.strip());
    }

    public boolean names(String tag) {
        return field.equals("*") || Arrays.stream(field.split(",")).map(String::strip).anyMatch(tag::equals);
    }

    /** The first revision of a draft that it names; empty where it names none. */
    Optional<Integer> revision() {
        Matcher revision = REVISION.matcher(field);
        return revision.find() ? Optional.of(Integer.valueOf(revision.group(1))) : Optional.empty();
    }
}
