package org.researchstories.frontdoor;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import jakarta.enterprise.context.ApplicationScoped;
import org.researchstories.discovery.Graphs;
import org.researchstories.discovery.StatsOfResearch;
import org.researchstories.document.Heads;
import org.researchstories.query.Dimension;
import org.researchstories.query.Restriction;
import org.researchstories.reading.Reading;
import org.researchstories.reading.Restrictions;
import org.researchstories.reading.Snapshot;
import org.researchstories.story.Kind;
import org.researchstories.story.StoryCard;
import org.researchstories.vocabulary.Language;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Gathers what the home page shows: what the calls that it names answer. */
@ApplicationScoped
class Showcases {

    /** As many stories as can be drawn for people to see something in it. */
    private static final int MOST_ON_THE_MAP = 60;
    /** As many as the call tells that is named beside them (openapi: GroupLimit). */
    private static final int GROUPS = 100;
    private static final int ATTEMPTS = 3;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Clients clients;
    private final FirstStories first;
    private final Graphs graphs;
    private final StatsOfResearch stats;
    private final Restrictions restrictions;
    private final Heads heads;

    Showcases(Clients clients, FirstStories first, Graphs graphs, StatsOfResearch stats, Restrictions restrictions, Heads heads) {
        this.clients = clients;
        this.first = first;
        this.graphs = graphs;
        this.stats = stats;
        this.restrictions = restrictions;
        this.heads = heads;
    }

    /** Read in several steps; again where something was published between them, which is rare. */
    Showcase of(Reading reading, LocalDate day) {
        Showcase shown = once(reading, day);
        for (int attempt = 1; attempt < ATTEMPTS && !heads.now().mark().equals(shown.head().mark()); attempt++) {
            shown = once(reading, day);
        }
        return shown;
    }

    private Showcase once(Reading reading, LocalDate day) {
        Language language = reading.language();
        FirstStories.Found found = first.in(language);
        StoryMap map = StoryMap.of(read(graphs.of(MOST_ON_THE_MAP, language)), call("/v1/graph?limit=" + MOST_ON_THE_MAP, language));
        Restriction research = restrictions.of(Optional.of(Kind.RESEARCH), reading, day);
        List<Chart> charts = Stream.of(Dimension.RESEARCH_STAGE, Dimension.CANCER_TYPE, Dimension.TOPIC, Dimension.AWARD_YEAR)
                .map(dimension -> Chart.of(dimension, read(stats.of(research, Optional.of(dimension), GROUPS)), call("/v1/research/stats?groupBy=" + dimension.property, language)))
                .toList();
        List<Showcase.Counted> kinds = Stream.of(Kind.values()).map(kind -> Showcase.Counted.of(kind, found.stories().getOrDefault(kind, 0L))).toList();
        List<Showcase.Feed> feeds = Stream.concat(Stream.of("all"), Stream.of(Kind.values()).map(kind -> kind.collection)).map(Showcase.Feed::of).toList();
        return new Showcase(found.head(), language, Stream.of(language, Language.DEFAULT).distinct().toList(), kinds, clients.shown(), found.shown().stream().map(Showcases::story).toList(), map, charts, feeds,
                found.samples());
    }

    /** The default language goes without saying. */
    private static String call(String address, Language language) {
        return language == Language.DEFAULT ? address : address + "&locale=" + language.tag;
    }

    private static Showcase.Story story(String outline) {
        JsonNode story = read(outline);
        Kind kind = Kind.of(story.path("kind").asText());
        String locale = story.path("locale").asText();
        return new Showcase.Story(story.path("id").asText(), kind.value, locale, story.path("title").asText(), story.path("standfirst").asText(),
                story.path("summary").asText(), StoryCard.path(kind, story.path("slug").asText(), Language.of(locale)), story.path("translationStale").asBoolean(), story.path("sampleNotice").asText(null),
                story.path("attribution").asText(), story.path("licence").asText());
    }

    private static JsonNode read(Snapshot snapshot) {
        return read(snapshot.text());
    }

    private static JsonNode read(String json) {
        try {
            return JSON.readTree(json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
