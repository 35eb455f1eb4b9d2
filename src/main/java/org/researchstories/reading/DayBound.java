package org.researchstories.reading;

import jakarta.inject.Singleton;
import org.researchstories.document.Head;
import org.researchstories.representation.EntityTag;
import org.researchstories.vocabulary.Language;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;

/** Answers that are decided by the position of the change log, the question and the day, whatever they say. */
@Singleton
class DayBound {

    private final Today today;
    private final BaseUrl base;

    DayBound(Today today, BaseUrl base) {
        this.today = today;
        this.base = base;
    }

    /** @param what sort of answer it is: two sorts never have the same tag */
    Representation representation(String what, Head head, Query query, Collection<Language> languages, LocalDate day) {
        Instant dawn = today.startOf(day);
        return new Representation(
                EntityTag.of(what, head.mark(), query, day, base.of("/")),
                head.changedAt().isAfter(dawn) ? head.changedAt() : dawn,
                head, languages, today.until(day.plusDays(1)), null);
    }
}
