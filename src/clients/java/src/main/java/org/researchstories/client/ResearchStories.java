package org.researchstories.client;

import org.researchstories.client.api.ExportsApi;
import org.researchstories.client.api.FeedsApi;
import org.researchstories.client.api.PartnersApi;
import org.researchstories.client.api.ServiceApi;
import org.researchstories.client.api.StoriesApi;
import org.researchstories.client.api.VocabulariesApi;
import org.researchstories.client.http.ApiClient;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.Objects;
import java.util.function.Consumer;

/**
 * An API of research stories at an address. It is immutable and may be shared between threads, as may all that it gives, but for mirrors.
 *
 * <p>Whatever is asked through it follows redirects of former slugs, takes no longer than the timeout, and throws {@link ProblemException}
 * where the answer is an error. Nothing is asked twice, but by a {@link Mirror}.
 */
public final class ResearchStories {

    private static final Duration TIMEOUT = Duration.ofSeconds(30);
    private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(10);
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final URI base;
    private final Duration timeout;
    private final Duration patience;
    private final Consumer<HttpRequest.Builder> eachRequest;
    private final HttpClient http;
    private final ApiClient client;

    private ResearchStories(URI base, Duration timeout, Duration patience, Consumer<HttpRequest.Builder> eachRequest, HttpClient http) {
        this.base = base;
        this.timeout = timeout;
        this.patience = patience;
        this.eachRequest = eachRequest;
        this.http = http;
        this.client = new OneConnection(base, http).setReadTimeout(timeout).setRequestInterceptor(eachRequest).setResponseInterceptor(ProblemException::throwIfAny);
    }

    /** The generated client otherwise makes connections of its own for every group of operations. */
    private static final class OneConnection extends ApiClient {

        private final HttpClient http;

        OneConnection(URI base, HttpClient http) {
            super(HttpClient.newBuilder(), new TextOrJson(), base.toString());
            this.http = http;
        }

        @Override
        public HttpClient getHttpClient() {
            return http;
        }
    }

    /**
     * The API whose paths begin with {@code /v1} below an address, asked without a key, and with a timeout of 30 seconds.
     *
     * @param base absolute, such as {@code https://stories.example}; a slash at its end makes no difference
     * @throws IllegalArgumentException where it is neither http nor https
     */
    public static ResearchStories at(URI base) {
        if (!"http".equals(base.getScheme()) && !"https".equals(base.getScheme())) {
            throw new IllegalArgumentException("An address begins with http:// or https://, unlike " + base);
        }
        HttpClient http = HttpClient.newBuilder().connectTimeout(CONNECT_TIMEOUT).followRedirects(HttpClient.Redirect.NORMAL).build();
        return new ResearchStories(URI.create(base.toString().replaceAll("/+$", "")), TIMEOUT, PATIENCE, request -> { }, http);
    }

    /**
     * The same, asked with a key, which has more requests a minute; what is below {@code /partner} takes one.
     *
     * @param key as it was given ({@code rsk_live_…})
     */
    public ResearchStories withKey(String key) {
        Objects.requireNonNull(key);
        return withEachRequest(request -> request.setHeader("Authorization", "Bearer " + key));
    }

    /**
     * The same, where an answer has to begin within some time.
     *
     * @param timeout longer than a mirror is to wait for changes, which is up to 30 seconds and added to it there
     */
    public ResearchStories withTimeout(Duration timeout) {
        return new ResearchStories(base, timeout, patience, eachRequest, http);
    }

    /**
     * The same, where a mirror goes on asking for some time, if the API is busy or cannot be reached. It is two minutes otherwise.
     *
     * @param patience for each thing that is asked; where {@code Retry-After} asks for a longer pause, there is none, but the problem
     */
    public ResearchStories withPatience(Duration patience) {
        return new ResearchStories(base, timeout, patience, eachRequest, http);
    }

    /**
     * The same, where something is added to each request before it is sent, after what others added: {@code User-Agent}, a trace, or in a
     * sandbox {@code Rehearse}.
     */
    public ResearchStories withEachRequest(Consumer<HttpRequest.Builder> added) {
        return new ResearchStories(base, timeout, patience, eachRequest.andThen(added), http);
    }

    /** Challenges, strategies and research, and their graph. */
    public StoriesApi stories() {
        return new StoriesApi(client);
    }

    /** Topics, cancer types, glossary, classifications, organisations. */
    public VocabulariesApi vocabularies() {
        return new VocabulariesApi(client);
    }

    /** Changes, snapshots and the digest, as they are; {@link #mirror} does with them what is to be done. */
    public PartnersApi partners() {
        return new PartnersApi(client);
    }

    /** Everything at once, in the forms that others take. */
    public ExportsApi exports() {
        return new ExportsApi(client);
    }

    /** Atom, RSS and JSON Feed. */
    public FeedsApi feeds() {
        return new FeedsApi(client);
    }

    /** What there is, and where. */
    public ServiceApi service() {
        return new ServiceApi(client);
    }

    /** A mirror of all stories that goes on from what a store has. Nothing is asked before it is told to. */
    public Mirror mirror(Store store) {
        return new Mirror(new PatientReader(base, http, timeout, patience, eachRequest), store, Mirror.LARGEST_PAGE);
    }
}
