package org.researchstories.embedded;

import io.quarkus.arc.Unremovable;
import io.quarkus.runtime.QuarkusApplication;
import io.quarkus.vertx.http.HttpServer;
import jakarta.enterprise.context.ApplicationScoped;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A training run, from which the JVM learns what a start and the first requests need (JEP 514): starts, asks itself for a little of everything, and ends. Without a
 * database it learns what can be learnt without.
 */
@Unremovable
@ApplicationScoped
class Training implements QuarkusApplication {

    private static final int ROUNDS = 100;
    private static final List<String> CODINGS = List.of("identity", "gzip", "br");
    private static final List<String> ADDRESSES = List.of("/v1", "/v1/stories?q=cancer&facet=topic", "/v1/stories?q=immune+system", "/v1/research?q=lung&sort=-firstPublishedAt", "/v1/challenges", "/v1/strategies?include=challenges", "/v1/research?sort=-awardedOn",
            "/v1/research/stats?groupBy=topic", "/v1/graph", "/v1/glossary", "/v1/changes", "/v1/digest", "/feeds/all.atom", "/openapi.json", "/docs");
    private static final Pattern CHALLENGE = Pattern.compile("\"kind\":\"challenge\",[^{}]*?\"slug\":\"([a-z0-9-]+)\"");

    private final HttpServer http;
    private final HttpClient client = HttpClient.newHttpClient();

    Training(HttpServer http) {
        this.http = http;
    }

    @Override
    public int run(String... args) throws IOException, InterruptedException {
        List<String> addresses = new ArrayList<>(ADDRESSES);
        addresses.addAll(stories(ask("/v1/challenges", "identity", true)));
        int answered = 0;
        for (int round = 0; round < ROUNDS; round++) {
            for (String address : addresses) {
                answered += ask(address, CODINGS.get(round % CODINGS.size()), round % 2 == 0).statusCode() == 200 ? 1 : 0;
            }
        }
        System.out.printf("%d of %d requests were answered.%n", answered, ROUNDS * addresses.size());
        return 0;
    }

    private static List<String> stories(HttpResponse<String> list) {
        return CHALLENGE.matcher(list.body()).results().map(found -> "/v1/challenges/" + found.group(1) + "?bodyFormat=html").distinct().limit(3).toList();
    }

    /** @param anew whether it is to be rendered, which is so for whoever asks for a position */
    private HttpResponse<String> ask(String address, String coding, boolean anew) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:%d%s".formatted(http.getPort(), address))).header("Accept-Encoding", coding);
        if (anew) {
            request.header("Min-Position", "0");
        }
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }
}
