package org.researchstories.rendered;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.AsyncResult;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import org.researchstories.contract.Operation;
import org.researchstories.problem.PercentEncoding;
import org.researchstories.reading.PlainStories;
import org.researchstories.reading.Reading;
import org.researchstories.representation.Answer;
import org.researchstories.story.Kind;

import java.sql.SQLException;
import java.util.Optional;
import java.util.stream.Stream;

/** Answers the commonest read that is not in memory on the thread that has the request, before the REST layer; whatever it cannot answer, or not yet, goes on to that. */
@Singleton
class WithoutWaiting {

    /** After memory, and after whoever waits for a position. */
    private static final int BEFORE_THE_REST_LAYER = 690;
    private static final String JSON = "application/json";

    private final PlainStories stories;
    private final Keeping keeping;

    WithoutWaiting(PlainStories stories, Keeping keeping) {
        this.stories = stories;
        this.keeping = keeping;
    }

    void offer(@Observes Filters filters) {
        filters.register(this::answer, BEFORE_THE_REST_LAYER);
    }

    private void answer(RoutingContext request) {
        Optional<Kind> kind = isPlain(request.request()) ? kind(request) : Optional.empty();
        if (kind.isEmpty()) {
            request.next();
            return;
        }
        stories.answer(kind.get(), slugOrId(request.request().path()), Reading.of(request.request())).onComplete(found -> {
            try {
                goOn(found, request);
            } catch (RuntimeException fault) {
                request.fail(fault);
            }
        });
    }

    private void goOn(AsyncResult<Optional<Answer>> found, RoutingContext request) {
        HttpServerResponse response = request.response();
        if (response.closed() || response.ended()) {
            return;
        }
        if (found.cause() instanceof SQLException) {
            request.fail(found.cause());
        } else if (found.succeeded() && found.result().isPresent()) {
            send(keeping.kept(found.result().get(), request), request);
        } else {
            request.next();
        }
    }

    private static Optional<Kind> kind(RoutingContext request) {
        Operation operation = request.get(Operation.KEY);
        return operation == null || operation.permission().isPresent() ? Optional.empty() : PlainStories.at(operation.path());
    }

    /** Whether address, language and coding are all that decides the answer. */
    private static boolean isPlain(HttpServerRequest request) {
        return (request.method() == HttpMethod.GET || request.method() == HttpMethod.HEAD) && (request.query() == null || request.query().isEmpty())
                && Stream.of("If-None-Match", "If-Modified-Since", "Range").noneMatch(request.headers()::contains)
                && JSON.equals(request.getHeader("Accept"));
    }

    private static String slugOrId(String path) {
        return PercentEncoding.decode(path.substring(path.lastIndexOf('/') + 1)).orElseThrow(() -> new IllegalStateException("was found to be right: " + path));
    }

    private static void send(Answer answer, RoutingContext request) {
        HttpServerResponse response = request.response();
        Telling.count(request);
        response.setStatusCode(answer.status());
        answer.headers().forEach(header -> response.headers().add(header.getKey(), header.getValue()));
        if (request.request().method() == HttpMethod.HEAD || answer.content().length == 0) {
            response.end();
        } else {
            response.end(Buffer.buffer(answer.content()));
        }
    }
}
