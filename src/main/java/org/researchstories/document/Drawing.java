package org.researchstories.document;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import org.researchstories.query.Term;
import org.researchstories.relation.Relation;
import org.researchstories.story.Kind;
import org.researchstories.story.Review;
import org.researchstories.story.Story;
import org.researchstories.story.StoryRepository;
import org.researchstories.story.StoryText;
import org.researchstories.vocabulary.Language;
import org.researchstories.vocabulary.Subject;

import java.util.Collection;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Draws stories: what the database holds of them, and of what they show, becomes finished JSON. */
@ApplicationScoped
public class Drawing {

    private final StoryRepository stories;
    private final Survey survey;
    private final Views views;
    private final Map<Kind, Depiction<Story>> depictions = new EnumMap<>(Kind.class);

    @SuppressWarnings("unchecked") // Each depiction is only ever given stories of its own kind.
    Drawing(StoryRepository stories, Survey survey, Views views, @All List<Depiction<?>> depictions) {
        this.stories = stories;
        this.survey = survey;
        this.views = views;
        depictions.forEach(depiction -> this.depictions.put(depiction.kind(), (Depiction<Story>) depiction));
    }

    /** One story with its languages, and what they were drawn from. */
    public record Picture(UUID id, List<Drawn> documents, Set<Subject> drawnFrom) {

        /** The document for a reader of {@code language}: in it, or in the default language, or in any. */
        public Drawn servedFor(Language language) {
            return in(language).or(() -> in(Language.DEFAULT)).orElseGet(documents::getFirst);
        }

        private Optional<Drawn> in(Language language) {
            return documents.stream().filter(drawn -> drawn.language() == language).findFirst();
        }
    }

    /** Draws these stories in all their languages, with a number of statements that does not grow with theirs. */
    public List<Picture> of(Collection<UUID> ids) {
        List<Story> found = stories.withTexts(ids);
        Map<UUID, Set<Subject>> shown = found.stream().collect(Collectors.toMap(story -> story.id, this::shows));
        Surroundings around = survey.around(ids, shown.values().stream().flatMap(Set::stream).collect(Collectors.toSet()));
        return found.stream().map(story -> picture(story, shown.get(story.id), around)).toList();
    }

    /** Draws a story that the database does not have like this, if all else were as it is foreseen. */
    public Picture of(Story story, Foreseen foreseen) {
        Set<Subject> shown = shows(story);
        return picture(story, shown, survey.around(Set.of(story.id), shown, foreseen));
    }

    /** All that a story shows of others, except its relations. */
    public Set<Subject> shows(Story story) {
        Set<Subject> subjects = new HashSet<>(StoryCore.shows(story));
        subjects.addAll(depictions.get(story.kind).shows(story));
        return subjects;
    }

    private Picture picture(Story story, Set<Subject> shown, Surroundings around) {
        Stream<Subject> related = around.relationsOf(story).map((Relation relation) ->
                Subject.story(relation.other(story.id)));
        SortedSet<Term> terms = new TreeSet<>(around.terms(story));
        terms.addAll(depictions.get(story.kind).terms(story));
        return new Picture(story.id,
                story.texts.keySet().stream().sorted().map(language -> draw(story, language, terms, around)).toList(),
                Stream.of(shown.stream(), related, around.above(story).stream()).flatMap(subjects -> subjects).collect(Collectors.toSet()));
    }

    private Drawn draw(Story story, Language language, SortedSet<Term> terms, Surroundings around) {
        StoryText text = story.in(language);
        return new Drawn(story.id, language, story.kind, text.slug, text.title, story.state,
                views.write(depictions.get(story.kind).view(story, language, around)),
                views.write(BodyView.of(story, language, around)),
                story.displayOrder, text.firstPublishedAt, text.contentUpdatedAt, review(text),
                story.sample, depictions.get(story.kind).funding(story), terms,
                Searched.of(text, labels(story, language, around)));
    }

    private List<String> labels(Story story, Language language, Surroundings around) {
        return Stream.of(
                story.cancerTypes.stream().map(key -> around.cancerType(key).label.in(language)),
                story.topics.stream().map(key -> around.topic(key).label.in(language)),
                story.tags.stream(),
                depictions.get(story.kind).words(story, language, around).stream()).flatMap(words -> words).toList();
    }

    /** Hibernate reads a value without any part as null. */
    private static Review review(StoryText text) {
        return text.review == null ? Review.NONE : text.review;
    }
}
