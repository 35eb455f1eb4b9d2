package org.researchstories.reading;

import jakarta.enterprise.context.ApplicationScoped;
import org.researchstories.document.Document;
import org.researchstories.document.Included;
import org.researchstories.document.Views;
import org.researchstories.story.Kind;
import org.researchstories.story.Story;
import org.researchstories.vocabulary.Language;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes what comes along with stories (openapi: InclusionFields). */
@ApplicationScoped
class Alongside {

    /** As many values as a filter takes. */
    private static final int MOST_VALUES = 20;

    private final Writing writing;
    private final Views views;

    Alongside(Writing writing, Views views) {
        this.writing = writing;
        this.views = views;
    }

    /** @param primary what the others come along with */
    String json(Included it, List<Document> primary, Extent extent, Language asked, LocalDate day) {
        String stories = it.stories().stream().map(story -> extent.includeFields().in(writing.outline(story, asked, day)))
                .collect(Collectors.joining(","));
        String more = it.truncated() ? ",\"includedMore\":" + views.write(lists(primary, extent, asked)) : "";
        return "{\"included\":[%s],\"includedTruncated\":%s%s}".formatted(stories, it.truncated(), more);
    }

    /** The lists, each of one kind, that have all that is one step away from some of {@code primary}. */
    private static List<String> lists(List<Document> primary, Extent extent, Language asked) {
        return extent.inclusion().near().stream().flatMap(member -> kind(member).stream())
                .flatMap(kind -> Stream.of(Kind.CHALLENGE, Kind.STRATEGY).filter(filter -> filter != kind)
                        .flatMap(filter -> lists(kind, filter, primary).map(list -> list + language(extent, asked))))
                .toList();
    }

    /** No list goes by what is withdrawn. */
    private static Stream<String> lists(Kind kind, Kind filter, List<Document> primary) {
        List<String> ids = primary.stream().filter(story -> story.kind() == filter && story.state() == Story.State.PUBLISHED).map(story -> story.id().toString()).toList();
        List<String> lists = new ArrayList<>();
        for (int from = 0; from < ids.size(); from += MOST_VALUES) {
            String values = String.join(",", ids.subList(from, Math.min(ids.size(), from + MOST_VALUES)));
            lists.add(kind.path() + "?" + filter.value + "=" + values);
        }
        return lists.stream();
    }

    /** What a list must be asked for besides to have stories in the same languages. */
    private static String language(Extent extent, Language asked) {
        return (asked == Language.DEFAULT ? "" : "&locale=" + asked.tag) + (extent.inclusion().onlyInLocale() ? "&localeFallback=false" : "");
    }

    /** The kind that a member mentions stories of; empty where it mentions few, or of several kinds. */
    private static Optional<Kind> kind(String member) {
        return Stream.of(Kind.values()).filter(kind -> kind.path().endsWith("/" + member)).findFirst();
    }
}
