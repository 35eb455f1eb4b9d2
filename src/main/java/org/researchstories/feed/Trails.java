package org.researchstories.feed;

import jakarta.enterprise.context.ApplicationScoped;
import org.researchstories.query.Cursor;
import org.researchstories.reading.BaseUrl;
import org.researchstories.reading.Query;
import org.researchstories.reading.Seals;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Finds what a document of a feed leads to. The pages of the feed are one way through it. The other begins at the newest, goes on
 * behind its last story to the rest of that month, and from there to the month before: a document that begins behind a certain
 * story gets no new ones, whatever is published, and neither does a month that is over.
 */
@ApplicationScoped
class Trails {

    private static final String ARCHIVE = "archive";

    private final Seals seals;
    private final BaseUrl base;

    Trails(Seals seals, BaseUrl base) {
        this.seals = seals;
        this.base = base;
    }

    Trail of(Query query, FeedRequest request, FeedPage page, LocalDate day) {
        List<Trail.Step> steps = new ArrayList<>();
        steps.add(new Trail.Step("self", base.of(query.toString())));
        Optional<YearMonth> month = request.month();
        boolean begins = request.cursor() == null;
        if (month.isEmpty()) {
            addPages(steps, query, begins, page);
        } else {
            addArchives(steps, query, month.get(), begins, page, day);
        }
        return new Trail(steps, month.isPresent() && (!begins || page.newer() != null || isOver(month.get(), day)));
    }

    private void addPages(List<Trail.Step> steps, Query query, boolean begins, FeedPage page) {
        steps.add(new Trail.Step("first", at(query, null)));
        if (!begins) {
            steps.add(new Trail.Step("previous", at(query, page.before())));
        }
        if (page.isMore()) {
            steps.add(new Trail.Step("next", at(query, page.last())));
        }
        if (begins) {
            addOlder(steps, query, page);
        }
    }

    private void addArchives(List<Trail.Step> steps, Query query, YearMonth month, boolean begins, FeedPage page, LocalDate day) {
        steps.add(new Trail.Step("current", at(query.with(ARCHIVE, null), null)));
        addOlder(steps, query, page);
        if (!begins && (page.before() != null || isOver(month, day))) {
            steps.add(new Trail.Step("next-archive", at(query, page.before())));
        }
        if (begins && page.newer() != null && page.newerFits() && isOver(month(page.newer()), day)) {
            steps.add(new Trail.Step("next-archive", at(query.with(ARCHIVE, month(page.newer()).toString()), null)));
        }
    }

    private void addOlder(List<Trail.Step> steps, Query query, FeedPage page) {
        if (page.older() != null) {
            YearMonth month = month(page.older());
            boolean goesOn = page.oldest() != null && month.equals(month(page.oldest()));
            steps.add(new Trail.Step("prev-archive", at(query.with(ARCHIVE, month.toString()), goesOn ? page.last() : null)));
        }
    }

    /** @param cursor null for the beginning */
    private String at(Query query, Cursor cursor) {
        return base.of(query.at(cursor == null ? null : seals.seal(cursor, query.ofTheList(null))).toString());
    }

    private static YearMonth month(Instant moment) {
        return YearMonth.from(moment.atOffset(ZoneOffset.UTC));
    }

    /** In every time zone: an answer depends on the charity's day alone, and the month is UTC's. */
    private static boolean isOver(YearMonth month, LocalDate day) {
        return !month.atEndOfMonth().isAfter(day.minusDays(2));
    }
}
