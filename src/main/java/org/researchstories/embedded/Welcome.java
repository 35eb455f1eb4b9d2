package org.researchstories.embedded;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.researchstories.access.ApiKey;
import org.researchstories.access.FirstAdministrator;

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
    private final FirstAdministrator administrator;

    Welcome(HttpServer http, EmbeddedSettings settings, FirstAdministrator administrator,
            @ConfigProperty(name = "quarkus.management.port", defaultValue = "9000") int managementPort) {
        this.http = http;
        this.managementPort = managementPort;
        this.settings = settings;
        this.administrator = administrator;
    }

    @Override
    public int run(String... args) {
        System.out.println(message());
        administrator.shownOnce().map(this::introduction).ifPresent(System.out::println);
        Quarkus.waitForExit();
        return 0;
    }

    /** Quarkus 3.33 knows the port it listens on only where that is not the one it was told. */
    private int managementPort() {
        return http.getManagementPort() > 0 ? http.getManagementPort() : managementPort;
    }

    /** Not by way of the log, which is kept. */
    private String introduction(ApiKey key) {
        return """
                You are its administrator, by a key that is shown this once. Keep it as a password, and try it:
                  curl -H 'Authorization: Bearer %2$s' http://localhost:%1$d/edit/v1/me
                """.formatted(http.getPort(), key.secret());
    }

    private String message() {
        return """

                Research Stories is ready.
                  Home page   http://localhost:%1$d/
                  API         http://localhost:%1$d/v1
                  Explorer    http://localhost:%1$d/docs
                  Health      http://localhost:%2$d/q/health
                  Data        %3$s (kept between starts)
                  Stop        Ctrl-C
                """.formatted(http.getPort(), managementPort(), settings.directory().toAbsolutePath());
    }
}
