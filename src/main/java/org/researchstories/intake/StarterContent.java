package org.researchstories.intake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.researchstories.publication.Amend;
import org.researchstories.publication.Beginning;
import org.researchstories.publication.Drafting;
import org.researchstories.publication.Publish;
import org.researchstories.store.Schema;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;

/**
 * The sample stories that the application comes with, published through the same door as everything else. Only into a
 * database that has never had a story, and only where the configuration asks for it.
 */
@ApplicationScoped
class StarterContent {

    private static final String FILE = "starter-content.json";

    private final boolean wanted;
    private final ObjectMapper json;
    private final Beginning beginning;
    private final Amend amend;
    private final Publish publish;

    StarterContent(@ConfigProperty(name = "stories.starter-content", defaultValue = "false") boolean wanted,
            ObjectMapper json, Beginning beginning, Amend amend, Publish publish) {
        this.wanted = wanted;
        this.json = json;
        this.beginning = beginning;
        this.amend = amend;
        this.publish = publish;
    }

    @Transactional
    void publishOnce(@Observes Schema.Ready ready) {
        // Whatever was withdrawn, archived or renamed since the first start must not come back.
        if (!wanted || !beginning.isNow()) {
            return;
        }
        JsonNode content = read();
        amend.now(new StarterVocabularies(content).all());
        List<Drafting<?>> drafts = new StarterStories(content, json).drafts();
        long position = publish.now(drafts);
        Log.infof("Published %d sample stories (position %d)", drafts.size(), position);
    }

    private JsonNode read() {
        try (InputStream file = Thread.currentThread().getContextClassLoader().getResourceAsStream(FILE)) {
            return json.readTree(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
