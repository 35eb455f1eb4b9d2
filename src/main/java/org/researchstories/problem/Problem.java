package org.researchstories.problem;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Why a request gets an error instead of an answer (RFC 9457). Thrown anywhere below HTTP, it becomes
 * {@code application/problem+json} with the status of its type. Values: each change gives a new one.
 */
public final class Problem extends RuntimeException {

    private static final long serialVersionUID = 1;

    /** A detail may repeat what was sent, which may be long. */
    private static final int LONGEST_DETAIL = 500;

    private final ProblemType type;
    private final Map<String, Object> members;
    private final Map<String, String> headers;

    private Problem(ProblemType type, String detail, Map<String, Object> members, Map<String, String> headers) {
        // It is an answer, not a fault: nobody reads its stack trace, so none is taken.
        super(Masked.text(detail), null, false, false);
        this.type = type;
        this.members = members;
        this.headers = headers;
    }

    /** @param detail what happened in this case, in a sentence for developers; nothing that is not public */
    public static Problem of(ProblemType type, String detail) {
        return new Problem(type, detail, Map.of(), Map.of());
    }

    public static Problem notFound(String detail) {
        return of(ProblemType.NOT_FOUND, detail);
    }

    /** Everything that is wrong with a request at once; at least one violation. */
    public static Problem invalidRequest(List<Violation> violations) {
        return of(ProblemType.INVALID_REQUEST, inShort(violations)).violating(violations);
    }

    private static String inShort(List<Violation> violations) {
        return violations.size() == 1
                ? "One thing is wrong with the request."
                : violations.size() + " things are wrong with the request.";
    }

    /** The same, with the member {@code errors}. */
    public Problem violating(List<Violation> violations) {
        return with("errors", List.copyOf(violations));
    }

    /** The same, with an extension member (RFC 9457 section 3.2) that the mapper of JSON can write; absent if null. */
    public Problem with(String member, Object value) {
        return value == null ? this : new Problem(type, getMessage(), added(members, member, value), headers);
    }

    /** The same, with a header field of the answer; absent if null. */
    public Problem header(String name, Object value) {
        return value == null ? this : new Problem(type, getMessage(), members, added(headers, name, value.toString()));
    }

    private static <V> Map<String, V> added(Map<String, V> to, String key, V value) {
        Map<String, V> all = new LinkedHashMap<>(to);
        all.put(key, value);
        return all;
    }

    /** Everything that is wrong, one by one; empty where the detail says it all. */
    public List<Violation> violations() {
        return members.get("errors") instanceof List<?> errors ? errors.stream().map(Violation.class::cast).toList() : List.of();
    }

    /** The detail with everything that is wrong, in one text: for those who read it later. */
    public String told() {
        return getMessage() + violations().stream().map(it -> " " + it.pointer() + ": " + it.detail()).collect(Collectors.joining());
    }

    public ProblemType type() {
        return type;
    }

    public int status() {
        return type.status();
    }

    /** What the answer's header says beside its media type: an error is never kept by a cache unless told here. */
    Map<String, String> headers() {
        Map<String, String> all = new LinkedHashMap<>();
        all.put("Cache-Control", "no-store");
        all.putAll(headers);
        return all;
    }

    /** The JSON object, in the order in which it is read. */
    Map<String, Object> json() {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("type", type.path());
        json.put("title", type.title());
        json.put("status", type.status());
        if (getMessage() != null) {
            json.put("detail", getMessage().length() <= LONGEST_DETAIL
                    ? getMessage() : getMessage().substring(0, LONGEST_DETAIL) + "…");
        }
        json.putAll(members);
        return json;
    }
}
