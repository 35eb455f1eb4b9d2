package org.researchstories.benchmark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/**
 * Requests at a constant rate, whether or not the earlier ones have been answered. A request's time counts from the moment
 * at which it was due, so that a server which makes others wait is not spared what they wait for.
 */
final class Load {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(PATIENCE).build();

    /**
     * How long answers took.
     *
     * @param nanos  of each, the shortest first
     * @param failed how many had another status than was wanted, or none
     */
    record Times(long[] nanos, int failed) {

        /** What this share of the answers was at least as fast as. */
        double millis(double share) {
            return nanos[Math.min(nanos.length - 1, (int) (share * nanos.length))] / 1e6;
        }
    }

    /** @param rate requests a second */
    Times of(List<HttpRequest> requests, int wanted, int number, double rate) {
        long[] nanos = new long[number];
        AtomicInteger failed = new AtomicInteger();
        CountDownLatch open = new CountDownLatch(number);
        long start = System.nanoTime();
        for (int i = 0; i < number; i++) {
            int place = i;
            long due = start + (long) (i * 1e9 / rate);
            sleepUntil(due);
            client.sendAsync(requests.get(i % requests.size()), HttpResponse.BodyHandlers.discarding()).whenComplete((answer, failure) -> {
                nanos[place] = System.nanoTime() - due;
                failed.addAndGet(failure == null && answer.statusCode() == wanted ? 0 : 1);
                open.countDown();
            });
        }
        await(open);
        Arrays.sort(nanos);
        return new Times(nanos, failed.get());
    }

    HttpResponse<String> ask(URI address) {
        return ask(address, Scenario.JSON);
    }

    /** One answer, its body and its headers. */
    HttpResponse<String> ask(URI address, String accept) {
        try {
            return client.send(HttpRequest.newBuilder(address).header("Accept", accept).timeout(PATIENCE).build(), HttpResponse.BodyHandlers.ofString());
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void sleepUntil(long due) {
        for (long left = due - System.nanoTime(); left > 0; left = due - System.nanoTime()) {
            LockSupport.parkNanos(left);
        }
    }

    private static void await(CountDownLatch open) {
        try {
            if (!open.await(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                throw new IllegalStateException("%d requests are not answered".formatted(open.getCount()));
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
