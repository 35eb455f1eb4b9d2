package org.researchstories.problem;

import com.fasterxml.jackson.databind.JsonMappingException;

import java.util.List;

/** The problems that any request can have, whatever it is about. */
public final class RequestProblems {

    /** As much of what was sent as is worth repeating. */
    private static final int LONGEST_ECHO = 200;

    /** What can be done at every address that is not in the contract. */
    static final String READ_ONLY = "GET, HEAD, OPTIONS";

    private RequestProblems() {
    }

    public static Problem nothingAt(String path) {
        return Problem.notFound("There is nothing at " + shortened(path) + ".");
    }

    /** @param allow the methods that are possible, as the header field has them */
    public static Problem methodNotAllowed(String method, String allow) {
        return Problem.of(ProblemType.METHOD_NOT_ALLOWED,
                shortened(method) + " is not allowed here. Allowed are " + allow + ".").header("Allow", allow);
    }

    /** @param available the media types that there are; may be empty where that is not known */
    public static Problem notAcceptable(List<String> available) {
        Violation accept = Violation.ofHeader("Accept", "Accepts nothing that can be had here.");
        return Problem.of(ProblemType.NOT_ACCEPTABLE, "Accept rules out everything that can be had here.")
                .violating(List.of(available.isEmpty() ? accept : accept.allowing(available))).header("Vary", "Accept");
    }

    /**
     * What Jackson has found wrong in a part of what was sent.
     *
     * @param place the JSON pointer of the part
     */
    public static Violation violation(JsonMappingException wrong, String place) {
        return Violations.in(wrong).below(place);
    }

    /** What a layer below tells by a bare status; 500 or an outage where {@code failure} says no more. */
    static Problem ofStatus(int status, Throwable failure, String path) {
        ProblemType type = ProblemType.ofStatus(status);
        return switch (type) {
            case NOT_FOUND -> nothingAt(path);
            case INTERNAL_ERROR -> Diagnosis.of(failure);
            case UNAVAILABLE -> Outage.unavailable();
            case NOT_ACCEPTABLE -> notAcceptable(List.of());
            case METHOD_NOT_ALLOWED -> Problem.of(type, type.title() + ".").header("Allow", READ_ONLY);
            default -> Problem.of(type, type.title() + ".");
        };
    }

    private static String shortened(String sent) {
        return sent.length() <= LONGEST_ECHO ? sent : sent.substring(0, LONGEST_ECHO) + "…";
    }
}
