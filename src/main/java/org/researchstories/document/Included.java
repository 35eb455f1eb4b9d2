package org.researchstories.document;

import org.researchstories.vocabulary.Language;

import java.util.List;
import java.util.stream.Stream;

/**
 * The stories that came along with others, the nearest first.
 *
 * @param truncated whether there are more
 */
public record Included(List<Document> stories, boolean truncated) {

    public Stream<Language> languages() {
        return stories.stream().map(Document::language);
    }

    /**
     * @param found   as {@link Inclusion#sql} finds them: one more than come along, where there are more
     * @param missing as {@link Inclusion#truncated} tells it
     */
    public static Included of(List<Document> found, boolean missing) {
        return new Included(found.subList(0, Math.min(Inclusion.MOST, found.size())), missing || found.size() > Inclusion.MOST);
    }
}
