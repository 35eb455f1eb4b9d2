package org.researchstories.mirror;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;

/** Asks over HTTP, and again where a connection breaks, the API is busy, or it says when to ask again. */
public final class PatientClient implements Asking {

    /** Longer than a change may be waited for. */
    private static final Duration TIMEOUT = Duration.ofSeconds(45);
    private static final Duration FIRST_PAUSE = Duration.ofMillis(100);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);

    private final HttpClient client = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private final Supplier<List<URI>> servers;
    private final Duration patience;
    private int attempts;

    /**
     * @param servers  that are asked in turn
     * @param patience for how long one question is asked
     */
    public PatientClient(Supplier<List<URI>> servers, Duration patience) {
        this.servers = servers;
        this.patience = patience;
    }

    @Override
    public Answer get(String path, String... headers) {
        Instant end = Instant.now().plus(patience);
        for (Duration pause = FIRST_PAUSE; ; pause = longer(pause)) {
            try {
                return asked(path, headers);
            } catch (IOException notNow) {
                if (Instant.now().isAfter(end)) {
                    throw new Unreachable(path, notNow);
                }
                rest(notNow instanceof Busy busy && busy.until != null ? busy.until : jittered(pause));
            }
        }
    }

    private static Duration longer(Duration pause) {
        Duration doubled = pause.multipliedBy(2);
        return doubled.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : doubled;
    }

    /** Not all come at the same moment, when it is back. */
    private static Duration jittered(Duration pause) {
        return Duration.ofMillis(ThreadLocalRandom.current().nextLong(1, pause.toMillis() + 1));
    }

    private Answer asked(String path, String... headers) throws IOException {
        List<URI> all = servers.get();
        HttpRequest.Builder request = HttpRequest.newBuilder(all.get(Math.floorMod(attempts++, all.size())).resolve(path)).timeout(TIMEOUT);
        if (headers.length > 0) {
            request.headers(headers);
        }
        HttpResponse<byte[]> answer = sent(request.build());
        Answer told = new Answer(answer.statusCode(), answer.headers().firstValueAsLong("Content-Position").orElse(0), answer.body());
        if (told.status() == 429 || told.status() >= 500 && !told.isOfAnotherPosition()) {
            throw new Busy(answer);
        }
        return told;
    }

    private HttpResponse<byte[]> sent(HttpRequest request) throws IOException {
        try {
            return client.send(request, HttpResponse.BodyHandlers.ofByteArray());
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    private static void rest(Duration pause) {
        try {
            Thread.sleep(pause);
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    private static RuntimeException interrupted(InterruptedException e) {
        Thread.currentThread().interrupt();
        return new IllegalStateException(e);
    }

    /** It answers, and not what was asked for. */
    private static final class Busy extends IOException {

        private static final long serialVersionUID = 1;

        private final Duration until;

        Busy(HttpResponse<byte[]> answer) {
            super("status " + answer.statusCode());
            this.until = answer.headers().firstValue("Retry-After").filter(value -> value.matches("\\d{1,6}"))
                    .map(seconds -> Duration.ofSeconds(Long.parseLong(seconds))).orElse(null);
        }
    }
}
