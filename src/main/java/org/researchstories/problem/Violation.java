package org.researchstories.problem;

import com.fasterxml.jackson.annotation.JsonInclude;

import java.util.List;

/**
 * One thing that is wrong with a request (openapi: Violation). Exactly one of the first three says where.
 *
 * @param parameter  the name of a query or path parameter, as it was sent
 * @param header     the name of a header field
 * @param pointer    a JSON pointer (RFC 6901) into the body
 * @param detail     what is wrong, in a sentence
 * @param allowed    what would have been right, where that can be listed
 * @param didYouMean the nearest of what is allowed, where one is near
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Violation(String parameter, String header, String pointer, String detail, List<String> allowed,
        String didYouMean) {

    /** As much of a name that was sent as is worth repeating. */
    private static final int LONGEST_ECHO = 150;

    public Violation {
        parameter = Masked.text(parameter);
        header = Masked.text(header);
        pointer = Masked.text(pointer);
        detail = Masked.text(detail);
    }

    public static Violation ofParameter(String name, String detail) {
        return new Violation(shortened(name), null, null, detail, null, null);
    }

    public static Violation ofHeader(String name, String detail) {
        return new Violation(null, shortened(name), null, detail, null, null);
    }

    public static Violation ofBody(String pointer, String detail) {
        return new Violation(null, null, shortened(pointer), detail, null, null);
    }

    private static String shortened(String sent) {
        return sent.length() <= LONGEST_ECHO ? sent : sent.substring(0, LONGEST_ECHO) + "…";
    }

    /** The same, with what would have been right. */
    public Violation allowing(List<String> values) {
        return new Violation(parameter, header, pointer, detail, values, didYouMean);
    }

    /** The same, seen from what holds the whole at {@code place}, a JSON pointer. */
    public Violation below(String place) {
        return new Violation(parameter, header, shortened(place + pointer), detail, allowed, didYouMean);
    }

    /** The same, with what would have been right, and the one of it that {@code sent} was probably meant to be. */
    public Violation allowing(List<String> values, String sent) {
        return new Violation(parameter, header, pointer, detail, values, Nearest.to(sent, values).orElse(null));
    }
}
