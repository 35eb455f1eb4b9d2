package org.researchstories.store;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Ready once the schema is that of this version; whether the database answers is a check of the framework's own. */
@Readiness
@ApplicationScoped
class SchemaCheck implements HealthCheck {

    private final SchemaState schema;

    SchemaCheck(SchemaState schema) {
        this.schema = schema;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("schema").status(schema.isReady()).build();
    }
}
