package org.researchstories.reading;

import io.quarkus.vertx.http.HttpServer;
import jakarta.inject.Singleton;

import java.util.Optional;

/** Where the world finds this API. Configured, never taken from a request: nobody can make it link elsewhere. */
@Singleton
public class BaseUrl {

    private final Optional<String> configured;
    private final HttpServer http;

    BaseUrl(ReadingConfig config, HttpServer http) {
        this.configured = config.publicBaseUrl().map(base -> base.toString().replaceFirst("/$", ""));
        this.http = http;
    }

    /** @param path begins with a slash */
    public String of(String path) {
        return configured.orElseGet(this::ofThisMachine) + path;
    }

    /** The port is known only when the server listens. */
    private String ofThisMachine() {
        return "http://localhost:" + http.getPort();
    }
}
