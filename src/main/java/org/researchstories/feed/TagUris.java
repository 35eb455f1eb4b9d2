package org.researchstories.feed;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.researchstories.reading.BaseUrl;
import org.researchstories.reading.Query;
import org.researchstories.story.Kind;
import org.researchstories.vocabulary.Language;

import java.net.URI;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;

/** What feeds and their entries are called for ever, wherever they are read (RFC 4151). */
@ApplicationScoped
class TagUris {

    private static final String YEAR = "2026";
    private static final Pattern AUTHORITY = Pattern.compile(
            "([A-Za-z0-9._-]+@)?[A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?(\\.[A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?)*,[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?");

    /** What may differ from document to document of the same feed, or from one way of showing it to another. */
    private static final List<String> OF_THE_DOCUMENT = List.of("archive", "content", "cursor", "limit");

    private final FeedConfig config;
    private final BaseUrl base;

    TagUris(FeedConfig config, BaseUrl base) {
        this.config = config;
        this.base = base;
    }

    /** Whoever misspells the authority learns so at once, and not when every reader has the wrong ids. */
    void check(@Observes StartupEvent start) {
        config.tagAuthority().filter(authority -> !AUTHORITY.matcher(authority).matches()).ifPresent(wrong -> {
            throw new IllegalStateException("stories.feeds.tag-authority must be like stories.example.org,2026, and is " + wrong);
        });
    }

    /** Of a story in one language. */
    String of(Kind kind, UUID id, Language language) {
        return "tag:%s:%s/%s/%s".formatted(authority(), kind.value, id, language.tag);
    }

    /**
     * Of a feed: the same in every format and on every page, in whatever order its parameters came.
     *
     * @param path without the ending that tells the format
     */
    String ofFeed(String path, Query query) {
        Query feed = new Query(path.substring(1), query.parameters());
        for (String parameter : OF_THE_DOCUMENT) {
            feed = feed.with(parameter, null);
        }
        return "tag:%s:%s".formatted(authority(), feed);
    }

    /** All that ids depend on besides what they are of. */
    String authority() {
        return config.tagAuthority().orElseGet(() -> URI.create(base.of("/")).getHost() + "," + YEAR);
    }
}
