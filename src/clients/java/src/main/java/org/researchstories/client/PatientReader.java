package org.researchstories.client;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** Asks, and asks again where a connection breaks or the API is busy, for as long as there is patience. */
final class PatientReader {

    private static final Duration FIRST_PAUSE = Duration.ofMillis(200);
    /** A snapshot of very many stories takes its time. */
    private static final Duration LONGEST_ANSWER = Duration.ofMinutes(10);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(10);

    private final URI base;
    private final HttpClient http;
    private final Duration timeout;
    private final Duration patience;
    private final Consumer<HttpRequest.Builder> eachRequest;

    PatientReader(URI base, HttpClient http, Duration timeout, Duration patience, Consumer<HttpRequest.Builder> eachRequest) {
        this.base = base;
        this.http = http;
        this.timeout = timeout;
        this.patience = patience;
        this.eachRequest = eachRequest;
    }

    Answer get(String path) {
        return get(path, Map.of(), Duration.ZERO);
    }

    /**
     * @param path    from the root, with its query
     * @param waiting for how long the API was asked to wait before it answers
     * @return any answer but 429 and those of 5xx
     * @throws ProblemException     the last of these, where there is no patience left for another attempt
     * @throws UncheckedIOException where there was no answer at all, for as long
     */
    Answer get(String path, Map<String, String> headers, Duration waiting) {
        return get(path, headers, waiting, answer -> true);
    }

    /**
     * The same, and asks again where the answer is older than what is known, as one that a cache kept may be.
     *
     * @throws IllegalStateException where it stays so
     */
    Answer get(String path, Map<String, String> headers, Duration waiting, Predicate<Answer> present) {
        long end = System.nanoTime() + patience.toNanos();
        for (Duration pause = FIRST_PAUSE; ; pause = doubled(pause)) {
            Duration rest = jittered(pause);
            RuntimeException fault;
            try {
                Answer answer = Answer.of(sent(request(path, headers, waiting)));
                if (answer.status() == 429 || answer.status() >= 500) {
                    ProblemException problem = answer.problem();
                    rest = rest.plus(problem.retryAfter().orElse(Duration.ZERO));
                    fault = problem;
                } else if (present.test(answer)) {
                    return answer;
                } else {
                    fault = new IllegalStateException(path + " was answered with something older than what had been read. Is there a cache in between?");
                }
            } catch (IOException broken) {
                fault = new UncheckedIOException(broken);
            } catch (InterruptedException e) {
                throw interrupted(e);
            }
            if (end - System.nanoTime() < rest.toNanos()) {
                throw fault;
            }
            sleep(rest);
        }
    }

    /** The request's own timeout is for the beginning of an answer; one that stops half-way would be waited for without end. */
    private HttpResponse<byte[]> sent(HttpRequest request) throws IOException, InterruptedException {
        CompletableFuture<HttpResponse<byte[]>> answer = http.sendAsync(request, HttpResponse.BodyHandlers.ofByteArray());
        try {
            return answer.get(LONGEST_ANSWER.toMinutes(), TimeUnit.MINUTES);
        } catch (TimeoutException stalled) {
            answer.cancel(true);
            throw new HttpTimeoutException("The answer did not end within " + LONGEST_ANSWER);
        } catch (ExecutionException failed) {
            throw failed.getCause() instanceof IOException broken ? broken : new IOException(failed.getCause());
        }
    }

    private HttpRequest request(String path, Map<String, String> headers, Duration waiting) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base + path)).timeout(timeout.plus(waiting));
        headers.forEach(request::header);
        eachRequest.accept(request);
        return request.build();
    }

    private static Duration doubled(Duration pause) {
        Duration doubled = pause.multipliedBy(2);
        return doubled.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : doubled;
    }

    /** Not all mirrors come at the same moment, when the API is back. */
    private static Duration jittered(Duration pause) {
        return Duration.ofMillis(ThreadLocalRandom.current().nextLong(1, pause.toMillis() + 1));
    }

    private static void sleep(Duration rest) {
        try {
            Thread.sleep(rest);
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    private static IllegalStateException interrupted(InterruptedException e) {
        Thread.currentThread().interrupt();
        return new IllegalStateException("Interrupted while asking", e);
    }
}
