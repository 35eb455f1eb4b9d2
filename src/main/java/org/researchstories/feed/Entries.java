package org.researchstories.feed;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import org.researchstories.document.Document;
import org.researchstories.reading.BaseUrl;
import org.researchstories.reading.Items;
import org.researchstories.vocabulary.Language;

import java.time.LocalDate;
import java.util.List;

/** Makes entries of documents. */
@ApplicationScoped
class Entries {

    private final Items items;
    private final TagUris tags;
    private final BaseUrl base;

    Entries(Items items, TagUris tags, BaseUrl base) {
        this.items = items;
        this.tags = tags;
        this.base = base;
    }

    /**
     * @param full whether with the text itself
     * @param day  by which review states are told
     */
    Entry of(Document document, Format format, boolean full, Language asked, LocalDate day) {
        ObjectNode story = items.outline(document, asked, day);
        List<String> notices = Notices.of(story);
        return new Entry(story, tags.of(document.kind(), document.id(), document.language()),
                full ? text(items.html(document, notices)) : null, full && format == Format.JSON ? text(items.plain(document, notices)) : null,
                href -> href.startsWith("/") ? base.of(href) : href);
    }

    /** Readers show what content there is in the place of the summary: none at all, where a story is no more than that. */
    private static String text(String text) {
        return text.isEmpty() ? null : text;
    }
}
