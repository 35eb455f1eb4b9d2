package org.researchstories.reading;

import jakarta.inject.Singleton;
import org.eclipse.microprofile.config.ConfigProvider;

/** Where the world finds this API. Configured, never taken from a request: nobody can make it link elsewhere. */
@Singleton
public class BaseUrl {

    private volatile String base;

    BaseUrl(ReadingConfig config) {
        this.base = config.publicBaseUrl().map(configured -> configured.toString().replaceFirst("/$", "")).orElse(null);
    }

    /** @param path begins with a slash */
    public String of(String path) {
        return (base == null ? ofThisMachine() : base) + path;
    }

    /** The port is known only when the server listens; until then it may be told as any, which is 0. */
    private String ofThisMachine() {
        int port = ConfigProvider.getConfig().getValue("quarkus.http.port", Integer.class);
        String here = "http://localhost:" + port;
        if (port > 0) {
            base = here;
        }
        return here;
    }
}
