package org.researchstories.reading;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.config.ConfigProvider;

/** Where the world finds this API. Configured, never taken from a request: nobody can make it link elsewhere. */
@ApplicationScoped
public class BaseUrl {

    private final ReadingConfig config;

    BaseUrl(ReadingConfig config) {
        this.config = config;
    }

    /** @param path begins with a slash */
    public String of(String path) {
        return config.publicBaseUrl().map(Object::toString).orElseGet(BaseUrl::ofThisMachine).replaceFirst("/$", "") + path;
    }

    /** The port is known only when the server listens. */
    private static String ofThisMachine() {
        return "http://localhost:" + ConfigProvider.getConfig().getValue("quarkus.http.port", Integer.class);
    }
}
