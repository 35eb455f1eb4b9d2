package org.researchstories.mirror;

import org.researchstories.mirror.Bookmark.Ahead;

import java.util.SortedMap;
import java.util.TreeMap;

/** Applies a page of the change log to a copy. Where it ends in the middle, it can be done again, in this life of the database or another. */
final class Applying {

    private final Copy copy;
    private final Asking api;
    private final Tally tally;
    private final SortedMap<String, Ahead> ahead;

    Applying(Copy copy, Asking api, Tally tally) {
        this.copy = copy;
        this.api = api;
        this.tally = tally;
        this.ahead = new TreeMap<>(copy.bookmark().ahead());
    }

    /** @return the bookmark to keep, now that it is done */
    Bookmark all(Page page) {
        if (!page.changes().isEmpty()) {
            copy.keep(copy.bookmark().before(page));
        }
        SortedMap<String, Ahead> before = new TreeMap<>(ahead);
        page.latest().forEach(this::apply);
        tally.changes.addAndGet(page.changes().size());
        before.forEach((id, fetched) -> {
            if (fetched == ahead.get(id) && !page.canStillTell(fetched.position())) {
                doubt(id, fetched, page);
            }
        });
        return new Bookmark(page.next(), page.position(), ahead);
    }

    private void apply(Change change) {
        if (ahead.containsKey(change.id()) && change.version() < copy.version(change.id())) {
            return;
        }
        ahead.remove(change.id());
        if (change.remove()) {
            copy.remove(change.id());
            return;
        }
        Story story = fetched(change.id(), change.href(), change.position());
        if (story.version() != change.version()) {
            ahead.put(change.id(), new Ahead(change.href(), story.position()));
        }
    }

    /** What the log should have told by now, and has not, was never so in this life of the database. */
    private void doubt(String id, Ahead doubted, Page page) {
        tally.doubted.incrementAndGet();
        ahead.remove(id);
        Story story = fetched(id, doubted.href(), page.position());
        if (story.position() > page.position()) {
            ahead.put(id, new Ahead(doubted.href(), story.position()));
        }
    }

    private Story fetched(String id, String href, long since) {
        Story story = Story.at(href, since, api);
        if (story.texts().isEmpty()) {
            copy.remove(id);
        } else {
            copy.put(id, story.texts());
        }
        return story;
    }
}
