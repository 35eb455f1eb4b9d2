package org.researchstories.reading;

import jakarta.inject.Singleton;
import org.researchstories.document.Document;
import org.researchstories.document.LifeCycle;
import org.researchstories.representation.EntityTag;
import org.researchstories.story.Review;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** What a conditional request for one story is decided by: all that is shown of it, and of what comes along with it. */
@Singleton
class StoryRepresentation {

    private final Today today;
    private final BaseUrl base;
    private final String imprint;

    StoryRepresentation(Today today, BaseUrl base, Publisher publisher) {
        this.today = today;
        this.base = base;
        this.imprint = Imprint.of(publisher);
    }

    Representation of(LifeCycle.Readable it, Part part, Reading reading, LocalDate day) {
        List<Document> shown = shown(it);
        return new Representation(tag(shown, isTruncated(it), part, reading, day), lastModified(it, shown, day), it.head(),
                shown.stream().map(Document::language).distinct().sorted().toList(), fresh(shown, day), isAlone(it) ? it.document().id() : null);
    }

    /** What comes along is chosen by how stories are related, and what is told of a story's past by more than the story. */
    private static boolean isAlone(LifeCycle.Readable it) {
        return it.included() == null && it.history() == null;
    }

    private static List<Document> shown(LifeCycle.Readable it) {
        return it.included() == null ? List.of(it.document())
                : Stream.concat(Stream.of(it.document()), it.included().stories().stream()).toList();
    }

    private static boolean isTruncated(LifeCycle.Readable it) {
        return it.included() != null && it.included().truncated();
    }

    private EntityTag tag(List<Document> shown, boolean truncated, Part part, Reading reading, LocalDate day) {
        List<Object> parts = new ArrayList<>(List.of("item", reading.mediaType(), reading.language(), base.of("/"), imprint,
                part.path(), part.format(), part.extent(), part.stretch(), truncated));
        shown.forEach(document -> parts.addAll(List.of(document.digest(), document.version(), document.modifiedAt(),
                document.review().on(day))));
        return EntityTag.of(parts.toArray());
    }

    /** Until the first of them has another review state. */
    private Duration fresh(List<Document> shown, LocalDate day) {
        return shown.stream().map(document -> document.review().changesAfter(day)).filter(Objects::nonNull)
                .min(Comparator.naturalOrder()).map(today::until).orElse(Duration.ofDays(1));
    }

    /** Which stories are the nearest of too many may depend on any that there is. */
    private Instant lastModified(LifeCycle.Readable it, List<Document> shown, LocalDate day) {
        Stream<Instant> changes = shown.stream().map(document -> lastModified(document, day));
        Stream<Instant> any = isTruncated(it) ? Stream.of(it.head().changedAt()) : Stream.of();
        return Stream.concat(changes, any).max(Comparator.naturalOrder()).orElseThrow();
    }

    private Instant lastModified(Document document, LocalDate day) {
        Review review = document.review();
        LocalDate since = review.since(day);
        Instant turned = since == null ? Instant.MIN : today.startOf(since);
        return turned.isAfter(document.modifiedAt()) ? turned : document.modifiedAt();
    }
}
