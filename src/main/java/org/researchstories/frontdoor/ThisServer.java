package org.researchstories.frontdoor;

import jakarta.inject.Singleton;
import org.researchstories.reading.BaseUrl;

/** What is written for developers names a server on their own machine; what is served to them names the one that they have it from. */
@Singleton
class ThisServer {

    private static final String WRITTEN = "http://localhost:8080";

    private final BaseUrl base;

    ThisServer(BaseUrl base) {
        this.base = base;
    }

    /** Without a slash at its end. */
    String address() {
        return base.of("");
    }

    String namedIn(String text) {
        return text.replace(WRITTEN, address());
    }
}
