package org.researchstories.rendered;

import io.quarkus.logging.Log;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.AsyncResult;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import org.researchstories.contract.Operation;
import org.researchstories.problem.PercentEncoding;
import org.researchstories.reading.PlainLists;
import org.researchstories.reading.PlainStories;
import org.researchstories.reading.Reading;
import org.researchstories.reading.StoryList;
import org.researchstories.representation.Answer;

import java.sql.SQLException;
import java.util.Optional;
import java.util.stream.Stream;

/** Answers the commonest reads that are not in memory on the thread that has the request, before the REST layer; whatever it cannot answer, or not yet, goes on to that. */
@Singleton
class WithoutWaiting {

    /** After memory, and after whoever waits for a position. */
    private static final int BEFORE_THE_REST_LAYER = 690;
    private static final String JSON = "application/json";

    private final PlainStories stories;
    private final PlainLists lists;
    private final Keeping keeping;

    WithoutWaiting(PlainStories stories, PlainLists lists, Keeping keeping) {
        this.stories = stories;
        this.lists = lists;
        this.keeping = keeping;
    }

    void offer(@Observes Filters filters) {
        filters.register(this::answer, BEFORE_THE_REST_LAYER);
    }

    private void answer(RoutingContext request) {
        Operation operation = request.get(Operation.KEY);
        boolean isPublic = operation != null && operation.permission().isEmpty();
        Optional<Future<Optional<Answer>>> answer = isPublic && isPlain(request.request()) ? answer(operation.path(), request.request()) : Optional.empty();
        answer.ifPresentOrElse(it -> it.onComplete(found -> {
            try {
                goOn(found, request);
            } catch (RuntimeException fault) {
                request.fail(fault);
            }
        }), request::next);
    }

    /** @param template of the address, as the contract has it. @return empty where nothing is there that is answered here */
    private Optional<Future<Optional<Answer>>> answer(String template, HttpServerRequest request) {
        Optional<StoryList> list = StoryList.at(template);
        if (list.isPresent()) {
            return list.map(it -> lists.answer(it, Reading.of(request)));
        }
        return PlainStories.at(template).filter(kind -> isWithoutParameters(request) && JSON.equals(request.getHeader("Accept")))
                .map(kind -> stories.answer(kind, slugOrId(request.path()), Reading.of(request)));
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
            if (found.cause() instanceof RuntimeException fault) {
                Log.warnf(fault, "What could be answered without waiting was not: %s", request.request().uri());
            }
            request.next();
        }
    }

    /** Whether address, language and coding are all that decides the answer. */
    private static boolean isPlain(HttpServerRequest request) {
        return (request.method() == HttpMethod.GET || request.method() == HttpMethod.HEAD)
                && Stream.of("If-None-Match", "If-Modified-Since", "Range").noneMatch(request.headers()::contains);
    }

    private static boolean isWithoutParameters(HttpServerRequest request) {
        return request.query() == null || request.query().isEmpty();
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
