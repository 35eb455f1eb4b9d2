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
import org.researchstories.reading.NotAtTheBeginning;
import org.researchstories.reading.PlainLists;
import org.researchstories.reading.PlainStories;
import org.researchstories.reading.Reading;
import org.researchstories.reading.StoryList;
import org.researchstories.representation.Answer;
import org.researchstories.story.Kind;

import java.util.Optional;
import java.util.stream.Stream;

/** Answers the commonest reads that are not in memory on the thread that has the request, before the REST layer; whatever it cannot answer, or not yet, goes on to that. */
@Singleton
class WithoutWaiting {

    /** After memory, and after whoever waits for a position. */
    private static final int BEFORE_THE_REST_LAYER = 690;
    private static final String JSON = "application/json";
    private static final Future<Optional<Answer>> NOTHING = Future.succeededFuture(Optional.empty());

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
        Future<Optional<Answer>> answer = isPublic && isUnconditional(request.request()) ? answer(operation.path(), request.request()) : NOTHING;
        answer.onComplete(found -> {
            try {
                goOn(found, request);
            } catch (RuntimeException fault) {
                request.fail(fault);
            }
        });
    }

    /** @param template of the address, as the contract has it */
    private Future<Optional<Answer>> answer(String template, HttpServerRequest request) {
        try {
            Optional<StoryList> list = StoryList.at(template);
            if (list.isPresent()) {
                return lists.answer(list.get(), Reading.of(request));
            }
            Optional<Kind> kind = PlainStories.at(template);
            return kind.isPresent() && isOfAWholeStory(request) ? stories.answer(kind.get(), slugOrId(request.path()), Reading.of(request)) : NOTHING;
        } catch (RuntimeException fault) {
            return Future.failedFuture(fault);
        }
    }

    private void goOn(AsyncResult<Optional<Answer>> found, RoutingContext request) {
        HttpServerResponse response = request.response();
        if (response.closed() || response.ended()) {
            return;
        }
        if (found.succeeded() && found.result().isPresent()) {
            send(keeping.kept(found.result().get(), request), request);
        } else {
            if (found.cause() instanceof RuntimeException fault) {
                Log.warnf(fault, "What could be answered without waiting was not: %s", request.request().path());
            } else if (found.cause() instanceof NotAtTheBeginning) {
                request.put(NotAtTheBeginning.KEY, found.cause());
            }
            request.next();
        }
    }

    /** Whether nothing depends on what the client has already. */
    private static boolean isUnconditional(HttpServerRequest request) {
        return (request.method() == HttpMethod.GET || request.method() == HttpMethod.HEAD)
                && Stream.of("If-None-Match", "If-Modified-Since", "Range").noneMatch(request.headers()::contains);
    }

    /** Whether address, language and coding are all that decides the answer. */
    private static boolean isOfAWholeStory(HttpServerRequest request) {
        return (request.query() == null || request.query().isEmpty()) && JSON.equals(request.getHeader("Accept"));
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
