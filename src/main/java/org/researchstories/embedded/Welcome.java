package org.researchstories.embedded;

import org.eclipse.microprofile.config.inject.ConfigProperty;

import io.quarkus.arc.Unremovable;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.QuarkusApplication;
import io.quarkus.vertx.http.HttpServer;
import jakarta.enterprise.context.ApplicationScoped;

/** Says where to go, once every port is open, and then stays until the application is told to stop. */
@Unremovable
@ApplicationScoped
class Welcome implements QuarkusApplication {

    private final HttpServer http;
    private final int managementPort;
    private final EmbeddedSettings settings;

    Welcome(HttpServer http, EmbeddedSettings settings,
            @ConfigProperty(name = "quarkus.management.port", defaultValue = "9000") int managementPort) {
        this.http = http;
        this.managementPort = managementPort;
        this.settings = settings;
    }

    @Override
    public int run(String... args) {
        System.out.println(message());
        Quarkus.waitForExit();
        return 0;
    }

    /** Quarkus 3.33 knows the port it listens on only where that is not the one it was told. */
    private int managementPort() {
        return http.getManagementPort() > 0 ? http.getManagementPort() : managementPort;
    }

    private String message() {
        return """

                Research Stories is ready.
                  API         http://localhost:%1$d/v1
                  Explorer    http://localhost:%1$d/docs
                  Health      http://localhost:%2$d/q/health
                  Data        %3$s (kept between starts)
                  Stop        Ctrl-C
                """.formatted(http.getPort(), managementPort(), settings.directory().toAbsolutePath());
    }
}
