package org.researchstories.feed;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import org.researchstories.document.Document;
import org.researchstories.query.Cursor;
import org.researchstories.reading.BaseUrl;
import org.researchstories.reading.Imprint;
import org.researchstories.reading.OneMoment;
import org.researchstories.reading.Publisher;
import org.researchstories.reading.Query;
import org.researchstories.reading.Reading;
import org.researchstories.reading.Restrictions;
import org.researchstories.reading.Seals;
import org.researchstories.reading.Snapshot;
import org.researchstories.reading.SnapshotAnswers;
import org.researchstories.vocabulary.Language;

import java.net.URI;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Answers requests for feeds. */
@ApplicationScoped
class Feeds {

    /** What is not said of a feed because it says which part of it is shown, or how. */
    private static final Set<String> NO_FILTERS = Set.of("archive", "content", "cursor", "limit", "locale");

    private final Restrictions restrictions;
    private final FeedPages pages;
    private final Entries entries;
    private final Trails trails;
    private final TagUris tags;
    private final Seals seals;
    private final SnapshotAnswers answers;
    private final Publisher publisher;
    private final BaseUrl base;

    Feeds(Restrictions restrictions, FeedPages pages, Entries entries, Trails trails, TagUris tags, Seals seals, SnapshotAnswers answers,
            Publisher publisher, BaseUrl base) {
        this.restrictions = restrictions;
        this.pages = pages;
        this.entries = entries;
        this.trails = trails;
        this.tags = tags;
        this.seals = seals;
        this.answers = answers;
        this.publisher = publisher;
        this.base = base;
    }

    Response answer(Coverage coverage, Format format, FeedRequest request, Reading reading) {
        return answers.answerOfTheDay(settings(), format.mediaType, reading, day -> {
            Query query = reading.query();
            Optional<Cursor> after = Optional.ofNullable(request.cursor()).map(sealed -> seals.open(sealed, query.ofTheList(null)));
            FeedPage page = OneMoment.read(() -> restrictions.of(coverage.kind(), reading, day), restriction -> pages.read(
                    new FeedPages.Selection(restriction, request.month(), after, request.limit(), request.isFull(), format.tellsRemovals)), FeedPage::head);
            Feed feed = feed(coverage, format, query, request, page, reading.language(), day);
            return new Snapshot(page.head(), languages(page.stories(), reading.language()), format.write(feed));
        });
    }

    private Feed feed(Coverage coverage, Format format, Query query, FeedRequest request, FeedPage page, Language language, LocalDate day) {
        String filters = filters(query);
        return new Feed(tags.ofFeed(coverage.path(), query),
                publisher.name() + ": " + coverage.title(language) + (filters.isEmpty() ? "" : " (" + filters + ")"), coverage.description(language),
                language, publisher, publisher.website().map(URI::toString).orElse(base.of("/docs")), base.of("/docs"),
                trails.of(query, request, page, day), formats(coverage, query),
                page.stories().stream().map(story -> entries.of(story, format, request.isFull(), language, day)).toList(),
                page.removals().stream().map(removal -> new Feed.Tombstone(tags.of(removal.kind(), removal.id(), removal.language()), removal.at(), removal.reason())).toList());
    }

    private static String filters(Query query) {
        return query.parameters().entrySet().stream().filter(parameter -> !NO_FILTERS.contains(parameter.getKey()))
                .map(parameter -> parameter.getKey() + "=" + parameter.getValue()).collect(Collectors.joining(", "));
    }

    private Map<Format, String> formats(Coverage coverage, Query query) {
        Map<Format, String> formats = new EnumMap<>(Format.class);
        Query beginning = query.with("archive", null).at(null);
        for (Format format : Format.values()) {
            formats.put(format, base.of(new Query(format.path(coverage), beginning.parameters()).toString()));
        }
        return Collections.unmodifiableMap(formats);
    }

    private static Collection<Language> languages(List<Document> stories, Language asked) {
        List<Language> served = stories.stream().map(Document::language).distinct().sorted().toList();
        return served.isEmpty() ? List.of(asked) : served;
    }

    /** All that a feed depends on besides its stories and its address. */
    private String settings() {
        return String.join("\n", "feed", tags.authority(), Imprint.of(publisher));
    }
}
