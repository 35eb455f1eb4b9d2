package org.researchstories.reading;

import jakarta.enterprise.context.ApplicationScoped;
import org.researchstories.document.Document;
import org.researchstories.document.History;
import org.researchstories.document.LifeCycle;
import org.researchstories.document.Stretch;
import org.researchstories.document.Views;
import org.researchstories.query.Cursor;
import org.researchstories.story.StoryCard;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Writes pages of stories' histories (openapi: History). */
@ApplicationScoped
class HistoryPages {

    /** What follows a story's own address. */
    static final String PATH = "/history";

    /** What all cursors of histories are bound to: not to an address, because that may change while somebody turns the pages. */
    private static final String ANY = "history";

    /** Of the story, besides what it never goes without. */
    private static final Fields OF_THE_STORY = Fields.of("title,edition,sourceEdition,translationStale,firstPublishedAt,contentUpdatedAt,availableLocales");

    private final Writing writing;
    private final Views views;
    private final Seals seals;

    HistoryPages(Writing writing, Views views, Seals seals) {
        this.writing = writing;
        this.views = views;
        this.seals = seals;
    }

    private record View(List<History.Edition> items, String nextCursor, List<History.FormerWithdrawal> formerWithdrawals, boolean formerWithdrawalsTruncated, Links links) {
    }

    private record Links(String self, String story) {
    }

    Content content(PageRequest page, Reading reading) {
        return new Content(Optional.ofNullable(page.cursor()).map(sealed -> seals.open(sealed, ANY)), page.limit(), reading);
    }

    /** One page of whichever story is found. */
    class Content implements Part.Content {

        private final Optional<Cursor> after;
        private final int limit;
        private final Reading reading;

        Content(Optional<Cursor> after, int limit, Reading reading) {
            this.after = after;
            this.limit = limit;
            this.reading = reading;
        }

        /** One more than is shown, where there are more. */
        Stretch stretch() {
            return new Stretch(after.map(cursor -> Integer.parseInt(cursor.key())).orElse(Integer.MAX_VALUE), limit + 1);
        }

        @Override
        public String write(LifeCycle.Readable story, LocalDate day) {
            Document document = story.document();
            if (after.isPresent() && !after.get().id().equals(idOf(document))) {
                throw Seals.notOfThisList();
            }
            History history = story.history();
            View page = new View(shown(story), next(story).orElse(null), history.lastWithdrawals(), history.hasMoreWithdrawals(), addresses(document));
            return writing.part(document, Writing.joined(OF_THE_STORY.in(document.outline()), views.write(page)), reading.language(), day);
        }

        @Override
        public List<String> links(LifeCycle.Readable story) {
            Query query = reading.query();
            String first = "<%s>; rel=\"first\"".formatted(query.at(null));
            return next(story).map(cursor -> List.of(first, "<%s>; rel=\"next\"".formatted(query.at(cursor)))).orElse(List.of(first));
        }

        private List<History.Edition> shown(LifeCycle.Readable story) {
            List<History.Edition> found = story.history().editions();
            return found.subList(0, Math.min(limit, found.size()));
        }

        private Optional<String> next(LifeCycle.Readable story) {
            return story.history().editions().size() <= limit ? Optional.empty() : Optional.of(
                    seals.seal(new Cursor(String.valueOf(shown(story).getLast().edition()), idOf(story.document())), ANY));
        }
    }

    /** Editions are counted in each language. */
    private static String idOf(Document document) {
        return document.id() + " " + document.language().tag;
    }

    private static Links addresses(Document it) {
        return new Links(StoryCard.path(it.kind(), it.slug() + PATH, it.language()), StoryCard.path(it.kind(), it.slug(), it.language()));
    }
}
