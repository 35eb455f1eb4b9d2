package org.researchstories.rendered;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import org.researchstories.contract.Operation;
import org.researchstories.problem.PercentEncoding;
import org.researchstories.reading.AcceptLanguage;
import org.researchstories.reading.Query;
import org.researchstories.representation.Coding;
import org.researchstories.vocabulary.Language;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * All of a request that its answer depends on, in one spelling: the path and the parameters in order, the language, the media type and the content coding. What is
 * not in it cannot change an answer that is kept, because nothing else is read for one.
 *
 * @param query     with the parameters that were given
 * @param language  that was negotiated; the default one where it was given as a parameter
 * @param mediaType the one of several that is answered with; empty where there is one only
 */
record AnswerKey(Query query, Language language, String mediaType, Coding coding) {

    private static final String HOME = "/";
    /** Below these, answers are decided by the change log. */
    private static final List<String> OF_THE_LOG = List.of("/v1", "/feeds");
    /** Answered as it is read, with what comes next, with files, or for once only. */
    private static final List<String> NEVER_KEPT = List.of("/v1/exports/", "/v1/snapshots", "/v1/changes", "/v1/digest");

    /** Of a request that was found to be right; empty where no answer to it is kept. */
    static Optional<AnswerKey> of(RoutingContext context) {
        Operation operation = context.get(Operation.KEY);
        HttpServerRequest request = context.request();
        return operation != null && operation.permission().isEmpty() && isRead(request) && isOfTheLog(operation.path()) ? Optional.of(of(request.path(), request.query(), request.headers())) : Optional.empty();
    }

    private static boolean isOfTheLog(String path) {
        return path.equals(HOME) || OF_THE_LOG.stream().anyMatch(root -> path.equals(root) || path.startsWith(root + "/")) && NEVER_KEPT.stream().noneMatch(path::startsWith);
    }

    private static boolean isRead(HttpServerRequest request) {
        return (request.method() == HttpMethod.GET || request.method() == HttpMethod.HEAD) && !request.headers().contains("Range");
    }

    /** @param rawQuery as it was sent; null where nothing was */
    static AnswerKey of(String rawPath, String rawQuery, MultiMap headers) {
        Map<String, String> parameters = parameters(rawQuery);
        Language language = parameters.containsKey("locale") ? Language.DEFAULT : AcceptLanguage.best(headers.get("Accept-Language"));
        String accept = headers.get("Accept");
        return new AnswerKey(Query.of(decoded(rawPath), parameters, Language.DEFAULT), language, accept == null ? "" : accept, Coding.best(headers.get("Accept-Encoding")));
    }

    /** In characters. */
    int length() {
        return query.path().length() + query.parameters().entrySet().stream().mapToInt(it -> it.getKey().length() + it.getValue().length()).sum();
    }

    /** As the contract has them checked already: each once, in readable form. */
    private static Map<String, String> parameters(String query) {
        Map<String, String> parameters = new HashMap<>();
        if (query != null) {
            for (String pair : query.split("&")) {
                int equals = pair.indexOf('=');
                if (equals > 0) {
                    parameters.put(text(pair.substring(0, equals)), text(pair.substring(equals + 1)));
                }
            }
        }
        return parameters;
    }

    private static String text(String raw) {
        return decoded(raw.replace('+', ' '));
    }

    private static String decoded(String raw) {
        return PercentEncoding.decode(raw).orElseThrow(() -> new IllegalStateException("was found to be right: " + raw));
    }
}
