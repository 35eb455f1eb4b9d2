package org.researchstories.feed;

import java.util.function.Function;

/** What a feed can be written as. */
enum Format {
    ATOM("atom", "application/atom+xml", true, Atom::of),
    RSS("rss", "application/rss+xml", false, Rss::of),
    JSON("json", "application/feed+json", false, JsonFeed::of);

    private final String ending;
    final String mediaType;

    /** Whether it can say that a story is gone (RFC 6721); the other two have no way to. */
    final boolean tellsRemovals;
    private final Function<Feed, String> form;

    Format(String ending, String mediaType, boolean tellsRemovals, Function<Feed, String> form) {
        this.ending = ending;
        this.mediaType = mediaType;
        this.tellsRemovals = tellsRemovals;
        this.form = form;
    }

    String path(Coverage coverage) {
        return coverage.path() + "." + ending;
    }

    String write(Feed feed) {
        return form.apply(feed);
    }
}
