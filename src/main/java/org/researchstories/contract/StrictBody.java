package org.researchstories.contract;

import io.vertx.core.http.HttpServerRequest;
import org.researchstories.problem.Problem;
import org.researchstories.problem.ProblemType;
import org.researchstories.problem.Violation;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Holds the form of a body against what an operation takes, before a byte of it is read; what is in it is for its reader. */
final class StrictBody {

    private static final Set<String> WITHOUT = Set.of("GET", "HEAD");

    private StrictBody() {
    }

    /** With GET a body means nothing (RFC 9110 section 9.3.1), and as ever is passed over. */
    static Optional<Problem> problemOf(HttpServerRequest request, Optional<Operation.Body> taken) {
        if (WITHOUT.contains(request.method().name())) {
            return Optional.empty();
        }
        if (!isThere(request)) {
            return taken.isPresent() && taken.get().required() ? Optional.of(wrong("A body is missing.")) : Optional.empty();
        }
        return taken.map(body -> problemOfForm(request, body.mediaTypes()))
                .orElseGet(() -> Optional.of(wrong("No body is taken here.")));
    }

    private static boolean isThere(HttpServerRequest request) {
        String length = request.getHeader("Content-Length");
        return request.headers().contains("Transfer-Encoding") || length != null && !length.equals("0");
    }

    private static Optional<Problem> problemOfForm(HttpServerRequest request, List<String> mediaTypes) {
        String coding = request.getHeader("Content-Encoding");
        if (coding != null && !coding.equalsIgnoreCase("identity")) {
            return Optional.of(unsupported("Content-Encoding", "Compressed bodies are not taken.", List.of("identity")));
        }
        List<String> types = request.headers().getAll("Content-Type");
        return types.size() == 1 && isOneOf(types.getFirst(), mediaTypes) ? Optional.empty()
                : Optional.of(unsupported("Content-Type", types.isEmpty() ? "Is missing." : "Is not taken here.", mediaTypes));
    }

    /** JSON is UTF-8 (RFC 8259 section 8.1), whether that is said or not. */
    private static boolean isOneOf(String type, List<String> mediaTypes) {
        String[] parts = type.toLowerCase(Locale.ROOT).split(";", 2);
        String charset = parts.length == 1 ? "" : parts[1].replaceAll("[\\s\"]", "");
        return mediaTypes.contains(parts[0].strip()) && (charset.isEmpty() || charset.equals("charset=utf-8"));
    }

    private static Problem wrong(String detail) {
        return Problem.invalidRequest(List.of(Violation.ofBody("", detail)));
    }

    private static Problem unsupported(String field, String detail, List<String> allowed) {
        return Problem.of(ProblemType.UNSUPPORTED_MEDIA_TYPE, "The body is not of a form that is taken here.")
                .violating(List.of(Violation.ofHeader(field, detail).allowing(allowed)));
    }
}
