package org.researchstories.document;

import org.researchstories.relation.Mention;
import org.researchstories.relation.RelationType;
import org.researchstories.story.Kind;
import org.researchstories.story.Story;
import org.researchstories.vocabulary.Language;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What a story shows of the related stories of one kind.
 *
 * @param shown     the first of them, at most {@value Mention#MOST}
 * @param truncated whether there are more
 * @param href      the list of all of them, in this API; null of what is withdrawn, because no list goes by it
 */
public record Mentions(List<Mention> shown, boolean truncated, String href) {

    /** @param first of them, in their order, more than the most where there are more */
    static Mentions of(List<Mention> first, Kind kind, Story story, Language language) {
        return new Mentions(first.subList(0, Math.min(Mention.MOST, first.size())), first.size() > Mention.MOST,
                story.state == Story.State.WITHDRAWN ? null : href(kind, story, language));
    }

    private static String href(Kind kind, Story story, Language language) {
        String ways = Arrays.stream(RelationType.values())
                .filter(type -> type.isShownByTarget() && (type.mayLink(kind, story.kind) || type.mayLink(story.kind, kind)))
                .map(type -> type.value).collect(Collectors.joining(","));
        return "%s?%s=%s&relation=%s%s".formatted(kind.path(), story.kind.value, story.in(language).slug, ways,
                language == Language.DEFAULT ? "" : "&locale=" + language.tag);
    }
}
