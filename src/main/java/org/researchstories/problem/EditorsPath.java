package org.researchstories.problem;

import io.vertx.core.http.HttpServerRequest;

/** Everything that is not for the public lies below one address. Who may do what there is said at each method, never by this. */
final class EditorsPath {

    private static final String ROOT = "/edit";

    private EditorsPath() {
    }

    static boolean isOf(HttpServerRequest request) {
        String path = request.path();
        return path != null && isBelowRoot(PercentEncoding.decode(path).orElse(path));
    }

    private static boolean isBelowRoot(String path) {
        return path.startsWith(ROOT) && (path.length() == ROOT.length() || path.charAt(ROOT.length()) == '/');
    }
}
