package org.researchstories.problem;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;

/**
 * The path of a request has exactly one spelling here, so that nothing behind this can read it in two ways: no empty
 * segment, no dot segment, no path parameter, no encoded separator, no control character. Letters that are
 * percent-encoded without need are the same path (RFC 3986 section 6.2.2.2).
 */
final class TargetPath {

    private static final String NOT_IN_URIS = "\"#<>\\^`{|}";

    private static final Remembered<Boolean> NAMES_A_HOST = new Remembered<>(TargetPath::namesAHost);

    private TargetPath() {
    }

    /** Null where there is none. */
    static Problem problemOf(HttpServerRequest request) {
        if (!isOfUriCharacters(request.uri())) {
            return Problem.of(ProblemType.MALFORMED_REQUEST,
                    "The address has a character that must be percent-encoded as UTF-8.");
        }
        if (!hasHost(request)) {
            return Problem.of(ProblemType.MALFORMED_REQUEST, "The header field Host does not name a host.");
        }
        String path = request.path();
        return path == null || path.isEmpty() || path.charAt(0) != '/' ? null : problemOf(path);
    }

    /** Those of RFC 3986, without the number sign, which begins a fragment: no request has one. */
    private static boolean isOfUriCharacters(String target) {
        for (int i = 0; i < target.length(); i++) {
            char character = target.charAt(i);
            if (character <= ' ' || character >= 0x7F || NOT_IN_URIS.indexOf(character) >= 0) {
                return false;
            }
        }
        return true;
    }

    /** Addresses are built from it further on, and would fail there. */
    private static boolean hasHost(HttpServerRequest request) {
        List<String> hosts = request.headers().getAll("Host");
        if (hosts.isEmpty() && request.version() == HttpVersion.HTTP_1_0) {
            return true; // RFC 9112 section 3.2 asks it of HTTP/1.1 only
        }
        return hosts.size() <= 1 && request.authority() != null && NAMES_A_HOST.of(request.authority().toString());
    }

    private static boolean namesAHost(String authority) {
        try {
            return new URI("http://" + authority).getRawAuthority() != null;
        } catch (URISyntaxException e) {
            return false;
        }
    }

    private static Problem problemOf(String path) {
        int start = 1;
        do {
            int slash = path.indexOf('/', start);
            int end = slash < 0 ? path.length() : slash;
            Problem problem = path.length() == 1 ? null : problemOf(path.substring(start, end), path);
            if (problem != null) {
                return problem;
            }
            start = end + 1;
        } while (start <= path.length());
        return null;
    }

    private static Problem problemOf(String segment, String path) {
        String text = PercentEncoding.decode(segment).orElse(null);
        if (text == null) {
            return Problem.of(ProblemType.MALFORMED_REQUEST, "The path is not properly percent-encoded UTF-8.");
        }
        if (text.chars().anyMatch(Character::isISOControl)) {
            return Problem.of(ProblemType.MALFORMED_REQUEST, "The path has a control character.");
        }
        return isPlain(text) ? null : RequestProblems.nothingAt(path);
    }

    private static boolean isPlain(String segment) {
        return !segment.isEmpty() && !segment.equals(".") && !segment.equals("..")
                && segment.chars().noneMatch(character -> character == '/' || character == '\\' || character == ';');
    }
}
