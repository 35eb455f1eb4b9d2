package org.researchstories.problem;

import io.vertx.core.http.HttpServerRequest;

import java.util.List;

/** Everything that is not for the public lies below two addresses. Who may do what there is said at each method, never by this. */
final class EditorsPath {

    private static final List<String> ROOTS = List.of("/edit", "/partner");

    private EditorsPath() {
    }

    static boolean isOf(HttpServerRequest request) {
        String path = request.path();
        return path != null && ROOTS.stream().anyMatch(root -> isBelow(root, PercentEncoding.decode(path).orElse(path)));
    }

    private static boolean isBelow(String root, String path) {
        return path.startsWith(root) && (path.length() == root.length() || path.charAt(root.length()) == '/');
    }
}
