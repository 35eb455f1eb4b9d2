package org.researchstories.reading;

import jakarta.inject.Singleton;
import org.researchstories.document.Document;
import org.researchstories.document.Views;
import org.researchstories.story.Review;
import org.researchstories.story.StoryCard;
import org.researchstories.vocabulary.Language;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;

/** Finishes documents: to what is on the shelf comes what depends on the day, on the request and on where the API stands. */
@Singleton
class Writing {

    private final Views views;
    private final BaseUrl base;

    Writing(Views views, BaseUrl base) {
        this.views = views;
        this.base = base;
    }

    /** (openapi: StoryFields) what no stored document holds. */
    private record Tail(
            int version,
            Instant modifiedAt,
            ReviewView review,
            Language requestedLocale,
            boolean localeFallback,
            String canonicalUrl) {
    }

    private record ReviewView(
            Review.State state,
            LocalDate lastReviewedOn,
            LocalDate nextReviewDueOn,
            String reviewerRole,
            String note) {

        static ReviewView of(Review it, LocalDate day) {
            return new ReviewView(it.on(day), it.lastReviewedOn(), it.nextReviewDueOn(), it.reviewerRole(), it.note());
        }
    }

    /** As a list shows it. */
    String outline(Document document, Language asked, LocalDate day) {
        return joined(document.outline(), tail(document, asked, day));
    }

    /** As it is shown by itself, with its text as it is asked for; {@code body} is null where nothing of that is. */
    String item(Document document, String body, Language asked, LocalDate day) {
        String tail = tail(document, asked, day);
        return body == null ? joined(document.outline(), tail) : joined(document.outline(), body, tail);
    }

    /** A part of it. */
    String part(Document document, String part, Language asked, LocalDate day) {
        return joined(part, tail(document, asked, day));
    }

    private String tail(Document document, Language asked, LocalDate day) {
        return views.write(new Tail(document.version(), document.modifiedAt(),
                ReviewView.of(document.review(), day), asked, asked != document.language(),
                base.of(StoryCard.path(document.kind(), document.slug(), document.language()))));
    }

    /** One JSON object out of several; none is empty. */
    static String joined(String object, String... more) {
        StringBuilder all = new StringBuilder(object.length() + Arrays.stream(more).mapToInt(String::length).sum()).append(object, 0, object.length() - 1);
        for (String other : more) {
            all.append(',').append(other, 1, other.length() - 1);
        }
        return all.append('}').toString();
    }
}
