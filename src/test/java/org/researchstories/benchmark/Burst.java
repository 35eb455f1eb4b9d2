package org.researchstories.benchmark;

import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;

/** As many requests as can be answered in some seconds, on sixteen connections that each ask the next when they are answered. */
final class Burst implements AutoCloseable {

    private static final int CONNECTIONS = 16;

    private final Vertx vertx = Vertx.vertx(new VertxOptions().setEventLoopPoolSize(1));
    private final HttpClient client = vertx.createHttpClient(new HttpClientOptions().setMaxPoolSize(CONNECTIONS).setKeepAlive(true).setPipelining(false));

    /**
     * An address, and what is sent along.
     *
     * @param ifNoneMatch null where nothing is
     */
    record Asked(String address, String ifNoneMatch) {
    }

    /**
     * @param answered with the status that was expected
     * @param others   answered otherwise, or not at all
     */
    record Answers(long answered, long others) {
    }

    /** @return how many were answered with this status; any other is a fault */
    long answered(URI base, List<Asked> asked, int status, Duration time) {
        Answers answers = answers(base, asked, status, time);
        if (answers.others > 0) {
            throw new IllegalStateException("%d requests of %s were not answered %d".formatted(answers.others, asked.getFirst(), status));
        }
        return answers.answered;
    }

    Answers answers(URI base, List<Asked> asked, int status, Duration time) {
        AtomicLong answered = new AtomicLong();
        AtomicLong place = new AtomicLong();
        AtomicLong faults = new AtomicLong();
        CountDownLatch open = new CountDownLatch(CONNECTIONS);
        long end = System.nanoTime() + time.toNanos();
        for (int connection = 0; connection < CONNECTIONS; connection++) {
            vertx.runOnContext(begin -> next(base, asked, status, end, place, answered, faults, open));
        }
        try {
            open.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        return new Answers(answered.get(), faults.get());
    }

    private void next(URI base, List<Asked> asked, int status, long end, AtomicLong place, AtomicLong answered, AtomicLong faults, CountDownLatch open) {
        if (System.nanoTime() >= end) {
            open.countDown();
            return;
        }
        Asked each = asked.get((int) (place.getAndIncrement() % asked.size()));
        RequestOptions options = new RequestOptions().setHost(base.getHost()).setPort(base.getPort()).setMethod(HttpMethod.GET).setURI(each.address);
        if (each.ifNoneMatch != null) {
            options.putHeader("If-None-Match", each.ifNoneMatch);
        }
        client.request(options).compose(request -> request.send().compose(answer -> answer.body().map(body -> answer.statusCode()))).onComplete(told -> {
            if (told.succeeded() && told.result() == status) {
                answered.incrementAndGet();
            } else {
                faults.incrementAndGet();
            }
            next(base, asked, status, end, place, answered, faults, open);
        });
    }

    @Override
    public void close() {
        client.close().toCompletionStage().toCompletableFuture().join();
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }
}
