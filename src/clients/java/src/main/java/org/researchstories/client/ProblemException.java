package org.researchstories.client;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.researchstories.client.http.ApiClient;
import org.researchstories.client.model.Violation;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.http.HttpHeaders;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Why the API did not answer as wished (RFC 9457). Its message says all of it, with what would have been right. */
public final class ProblemException extends RuntimeException {

    private static final long serialVersionUID = 1;
    private static final String NO_TYPE = "about:blank";
    private static final ObjectMapper JSON = ApiClient.createDefaultObjectMapper();

    private final String type;
    private final int status;
    private final String detail;
    private final transient List<Violation> violations;
    private final Duration retryAfter;

    private ProblemException(int status, JsonNode problem, Duration retryAfter) {
        this(status, problem.path("type").asText(NO_TYPE), problem.path("detail").asText("HTTP status " + status), violationsOf(problem), retryAfter);
    }

    private ProblemException(int status, String type, String detail, List<Violation> violations, Duration retryAfter) {
        super(message(status, type, detail, violations));
        this.type = type;
        this.status = status;
        this.detail = detail;
        this.violations = violations;
        this.retryAfter = retryAfter;
    }

    /** What is no problem by its form has the type {@code about:blank}, as from a proxy on the way. */
    static ProblemException of(int status, HttpHeaders headers, byte[] body) {
        return new ProblemException(status, json(body), RetryAfter.in(headers).orElse(null));
    }

    /** @throws ProblemException where an answer is an error of the client or the server */
    static void throwIfAny(HttpResponse<InputStream> answer) {
        if (answer.statusCode() < 400) {
            return;
        }
        try (InputStream body = ApiClient.getResponseBody(answer)) {
            throw of(answer.statusCode(), answer.headers(), body.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The kind of problem, as the contract lists them: {@code /problems/invalid-request}. Decide by this one. */
    public String type() {
        return type;
    }

    /** Whether it is of a kind, said without {@code /problems/}: {@code cursor-expired}. */
    public boolean is(String kind) {
        return type.equals("/problems/" + kind);
    }

    /** The HTTP status, 400 to 599. */
    public int status() {
        return status;
    }

    /** What happened and what to do about it, for a developer; not to be parsed. */
    public String detail() {
        return detail;
    }

    /** Each thing that is wrong with the request, with what would be right; empty where the detail says it all, and after serialisation. */
    public List<Violation> violations() {
        return violations == null ? List.of() : violations;
    }

    /** For how long to wait before anything is asked again, where the answer says so. */
    public Optional<Duration> retryAfter() {
        return Optional.ofNullable(retryAfter);
    }

    private static JsonNode json(byte[] body) {
        try {
            return JSON.readTree(body);
        } catch (IOException notJson) {
            return JSON.createObjectNode();
        }
    }

    private static List<Violation> violationsOf(JsonNode problem) {
        return problem.path("errors").isArray() ? JSON.convertValue(problem.path("errors"), new TypeReference<List<Violation>>() { }) : List.of();
    }

    private static String message(int status, String type, String detail, List<Violation> violations) {
        return "%d %s: %s%s".formatted(status, type, detail, violations.stream().map(ProblemException::line).collect(Collectors.joining()));
    }

    private static String line(Violation violation) {
        String where = Optional.ofNullable(violation.getParameter()).or(() -> Optional.ofNullable(violation.getHeader()))
                .or(() -> Optional.ofNullable(violation.getPointer())).orElse("");
        String meant = violation.getDidYouMean() == null ? "" : " Did you mean " + violation.getDidYouMean() + "?";
        return "%n- %s: %s%s".formatted(where, violation.getDetail(), meant);
    }
}
