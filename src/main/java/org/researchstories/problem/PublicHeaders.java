package org.researchstories.problem;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;

/**
 * What every answer says to browsers. What is public any page may read (the Fetch standard's CORS protocol): the same
 * {@code *} for everybody, so caches need not tell origins apart. What is for those who say who they are no other origin may
 * read, and nobody may keep.
 */
class PublicHeaders {

    private static final int FIRST = 1000;
    private static final String POLICY = "Content-Security-Policy";
    private static final String POLICY_OF_DATA = "default-src 'none'; frame-ancestors 'none'";
    private static final String POLICY_OF_PAGES = "default-src 'none'; style-src 'self'; img-src 'self' data:; base-uri 'none';"
            + " form-action 'none'; frame-ancestors 'none'";
    /** For caches that take {@code no-store} too lightly. */
    private static final String STRICTER = "private, no-store";
    private static final String READABLE_BY_SCRIPTS =
            "ETag, Link, Content-Position, Content-Language, Last-Modified, Retry-After, Location, Allow, Accept-Ranges, Content-Range,"
                    + " RateLimit, RateLimit-Policy, Deprecation, Sunset, Age";

    void first(@Observes Filters filters) {
        filters.register(PublicHeaders::add, FIRST);
    }

    private static void add(RoutingContext context) {
        MultiMap headers = context.response().headers();
        addTo(headers, context.request());
        if (isPreflight(context.request()) && !EditorsPath.isOf(context.request())) {
            answerPreflight(context);
        } else {
            context.addHeadersEndHandler(written -> complete(headers, context.request()));
            context.next();
        }
    }

    /** What depends on the answer, and what no answer may say otherwise. */
    private static void complete(MultiMap headers, HttpServerRequest request) {
        addPolicyTo(headers);
        if (EditorsPath.isOf(request) && !STRICTER.equals(headers.get("Cache-Control"))) {
            headers.set("Cache-Control", "no-store");
        }
    }

    /** All but the policy, which depends on what the answer is. */
    static void addTo(MultiMap headers, HttpServerRequest request) {
        headers.set("Date", HttpDate.ofNow())
                .set("X-Content-Type-Options", "nosniff")
                .set("Referrer-Policy", "no-referrer");
        if (EditorsPath.isOf(request)) {
            headers.set("Cross-Origin-Resource-Policy", "same-origin");
        } else {
            headers.set("Cross-Origin-Resource-Policy", "cross-origin")
                    .set("Access-Control-Allow-Origin", "*")
                    .set("Access-Control-Expose-Headers", READABLE_BY_SCRIPTS);
        }
    }

    private static boolean isPreflight(HttpServerRequest request) {
        return request.method() == HttpMethod.OPTIONS && request.headers().contains("Origin")
                && request.headers().contains("Access-Control-Request-Method");
    }

    /** The same for every public address: whether it can be read is for the request itself to find out. */
    private static void answerPreflight(RoutingContext context) {
        context.response().setStatusCode(204)
                .putHeader("Access-Control-Allow-Methods", "GET, HEAD")
                .putHeader("Access-Control-Allow-Headers", "*")
                .putHeader("Access-Control-Max-Age", "86400")
                .end();
    }

    /** A page that needs more than this has said so itself. */
    static void addPolicyTo(MultiMap headers) {
        if (!headers.contains(POLICY)) {
            String type = headers.get("Content-Type");
            headers.set(POLICY, type != null && type.startsWith("text/html") ? POLICY_OF_PAGES : POLICY_OF_DATA);
        }
    }
}
