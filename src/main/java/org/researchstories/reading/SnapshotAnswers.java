package org.researchstories.reading;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import org.researchstories.document.Head;
import org.researchstories.document.Heads;
import org.researchstories.representation.EntityTag;
import org.researchstories.vocabulary.Language;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;

/** Answers requests for what is neither a story nor a list of them, but decided by the position of the change log too. */
@ApplicationScoped
public class SnapshotAnswers {

    private final Answers answers;
    private final Heads heads;

    SnapshotAnswers(Answers answers, Heads heads) {
        this.answers = answers;
        this.heads = heads;
    }

    public Response answer(Reading reading, Function<Language, Snapshot> read) {
        Language language = reading.language();
        Query query = Query.of(reading.uri(), language);
        if (reading.isConditional()) {
            Representation known = representation(heads.now(), query, List.of());
            if (answers.isKnown(known, reading)) {
                return answers.notModified(known, reading).build();
            }
        }
        Snapshot snapshot = read.apply(language);
        return answers.ok(representation(snapshot.head(), query, snapshot.languages()), reading, snapshot.json()).build();
    }

    private static Representation representation(Head head, Query query, Collection<Language> languages) {
        return new Representation(EntityTag.of("snapshot", head.generation(), head.position(), query),
                head.changedAt(), head, languages, Duration.ofDays(1));
    }
}
