package org.researchstories.reading;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.config.ConfigProvider;

import java.util.Optional;

/** Where the world finds this API. Configured, never taken from a request: nobody can make it link elsewhere. */
@ApplicationScoped
public class BaseUrl {

    private final Optional<String> configured;

    BaseUrl(ReadingConfig config) {
        this.configured = config.publicBaseUrl().map(base -> base.toString().replaceFirst("/$", ""));
    }

    /** @param path begins with a slash */
    public String of(String path) {
        return configured.orElseGet(BaseUrl::ofThisMachine) + path;
    }

    /** The port is known only when the server listens. */
    private static String ofThisMachine() {
        return "http://localhost:" + ConfigProvider.getConfig().getValue("quarkus.http.port", Integer.class);
    }
}
