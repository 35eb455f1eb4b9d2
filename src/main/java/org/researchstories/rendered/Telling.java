package org.researchstories.rendered;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.http.impl.HttpServerRequestInternal;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import org.researchstories.contract.Operation;
import org.researchstories.reading.Freshness;

import java.time.Duration;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.regex.Pattern;

/** Tells an answer that is kept as it would be told if it were rendered now. */
@Singleton
class Telling {

    private static final int NOT_MODIFIED = 304;
    private static final Duration SHORT = Duration.ofSeconds(1);
    private static final Pattern POSITION = Pattern.compile("[0-9]{1,18}");
    /** Of content that is not sent (RFC 9110 section 15.4.5). */
    static final Set<String> OF_CONTENT = Set.of("Content-Type", "Content-Length", "Content-Encoding", "Link");
    /** Where the framework looks for what requests are counted by. */
    private static final String COUNTED_BY = "UrlPathTemplate";

    private final SeenLog seen;
    private final Freshness freshness;

    Telling(SeenLog seen, Freshness freshness) {
        this.seen = seen;
        this.freshness = freshness;
    }

    /** Whether what has been seen of the log is so long ago that a withdrawal could have gone unseen for longer than any answer may be used. */
    boolean isTooLongUnseen() {
        return seen.now().map(sight -> sight.unseen().compareTo(freshness.maxAge()) >= 0).orElse(true);
    }

    /** Whether it is recent enough for who asks, and what is asked is decided by tags. */
    boolean canTell(Standing answer, HttpServerRequest request) {
        MultiMap headers = request.headers();
        String wanted = headers.get("Min-Position");
        return (wanted == null || POSITION.matcher(wanted).matches() && Long.parseLong(wanted) <= answer.position())
                && (!headers.contains("If-Modified-Since") || headers.contains("If-None-Match"));
    }

    void tell(Standing standing, RoutingContext request) {
        RenderedAnswer answer = standing.answer();
        HttpServerResponse response = request.response();
        boolean known = answer.isKnownTo(request.request().getHeader("If-None-Match"));
        MultiMap headers = response.headers();
        for (Map.Entry<String, String> header : answer.headers()) {
            if (!known || !OF_CONTENT.contains(header.getKey())) {
                headers.add(header.getKey(), header.getValue());
            }
        }
        headers.set("Content-Position", String.valueOf(standing.position()));
        headers.set("Cache-Control", freshness.until(answer.until(), standing.sight().nextDue()));
        age(standing.sight()).ifPresent(age -> headers.set("Age", String.valueOf(age)));
        count(request);
        response.setStatusCode(known ? NOT_MODIFIED : answer.status());
        if (known || request.request().method() == HttpMethod.HEAD) {
            response.end();
        } else {
            response.end(answer.content());
        }
    }

    /** In whole seconds, none of which is left out: caches may use an answer for what is left of {@code max-age}. Nothing is told of the time from look to look. */
    private static OptionalLong age(Sight sight) {
        Duration unseen = sight.unseen();
        return unseen.compareTo(SHORT) < 0 ? OptionalLong.empty() : OptionalLong.of(unseen.plusSeconds(1).minusNanos(1).toSeconds());
    }

    static void count(RoutingContext request) {
        Operation operation = request.get(Operation.KEY);
        ((HttpServerRequestInternal) request.request()).context().putLocal(COUNTED_BY, operation.path());
    }
}
