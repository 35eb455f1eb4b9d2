package org.researchstories.webhook;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.configuration.ConfigUtils;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** What is in production calls nobody in its own house, whatever is set. */
@ApplicationScoped
class ProductionGuard {

    void check(@Observes StartupEvent start, WebhookConfig config) {
        if (config.toThisMachine() && ConfigUtils.getProfiles().contains("prod")) {
            throw new IllegalStateException("STORIES_WEBHOOKS_TO_THIS_MACHINE is for rehearsals, and this is production. Leave it out, or start"
                    + " with another profile, such as QUARKUS_PROFILE=sandbox.");
        }
    }
}
