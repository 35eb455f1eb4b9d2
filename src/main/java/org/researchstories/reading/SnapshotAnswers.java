package org.researchstories.reading;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.researchstories.document.Head;
import org.researchstories.document.Heads;
import org.researchstories.representation.EntityTag;
import org.researchstories.vocabulary.Language;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;

/** Answers requests for what is neither a story nor a list of them, but decided by the position of the change log too. */
@ApplicationScoped
public class SnapshotAnswers {

    private final Answers answers;
    private final Heads heads;
    private final DayBound dayBound;
    private final Today today;

    SnapshotAnswers(Answers answers, Heads heads, DayBound dayBound, Today today) {
        this.answers = answers;
        this.heads = heads;
        this.dayBound = dayBound;
        this.today = today;
    }

    public Response answer(Reading reading, Function<Language, Snapshot> read) {
        Query query = reading.query();
        return answer(reading, (head, languages) -> representation(head, query, languages), MediaType.APPLICATION_JSON, () -> read.apply(reading.language()));
    }

    /** For what depends on the day besides. */
    public Response answerOfTheDay(Reading reading, Function<LocalDate, Snapshot> read) {
        return answerOfTheDay("snapshot", MediaType.APPLICATION_JSON, reading, read);
    }

    /**
     * Likewise, for what is no JSON or depends on more.
     *
     * @param what sort of answer it is, and all that it depends on besides the request, the day and what is published
     */
    public Response answerOfTheDay(String what, String mediaType, Reading reading, Function<LocalDate, Snapshot> read) {
        LocalDate day = today.date();
        Query query = reading.query();
        return answer(reading, (head, languages) -> dayBound.representation(what, head, query, languages, day), mediaType, () -> read.apply(day));
    }

    private Response answer(Reading reading, BiFunction<Head, Collection<Language>, Representation> representation, String mediaType,
            Supplier<Snapshot> read) {
        if (reading.isConditional()) {
            Representation known = representation.apply(heads.now(), List.of());
            if (answers.isKnown(known, reading)) {
                return answers.notModified(known, reading).build();
            }
        }
        Snapshot snapshot = read.get();
        return answers.ok(representation.apply(snapshot.head(), snapshot.languages()), reading, snapshot.text(), mediaType).build();
    }

    private static Representation representation(Head head, Query query, Collection<Language> languages) {
        return new Representation(EntityTag.of("snapshot", head.mark(), query),
                head.changedAt(), head, languages, Duration.ofDays(1), null);
    }
}
