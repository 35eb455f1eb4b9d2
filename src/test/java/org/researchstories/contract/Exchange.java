package org.researchstories.contract;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A request and its answer, as they were on the wire; header names in any case, and an empty text for no body. */
record Exchange(
        String method,
        String path,
        Map<String, List<String>> query,
        Map<String, List<String>> requestHeaders,
        String requestBody,
        int status,
        Map<String, List<String>> responseHeaders,
        String body) {

    Exchange {
        requestHeaders = ignoringCase(requestHeaders);
        responseHeaders = ignoringCase(responseHeaders);
    }

    private static Map<String, List<String>> ignoringCase(Map<String, List<String>> headers) {
        Map<String, List<String>> copy = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        copy.putAll(headers);
        return copy;
    }

    boolean isHead() {
        return method.equals("HEAD");
    }

    /** The operation that answers it: a HEAD is the GET of the same address. */
    String operationMethod() {
        return isHead() ? "GET" : method;
    }

    @Override
    public String toString() {
        return "%s %s%s → %d".formatted(method, path, query.isEmpty() ? "" : "?" + query, status);
    }
}
