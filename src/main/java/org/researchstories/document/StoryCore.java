package org.researchstories.document;

import org.researchstories.asset.MediaView;
import org.researchstories.asset.ReferenceView;
import org.researchstories.body.Readability;
import org.researchstories.relation.RelationType;
import org.researchstories.story.Author;
import org.researchstories.story.Facts;
import org.researchstories.story.Kind;
import org.researchstories.story.Story;
import org.researchstories.story.StoryCard;
import org.researchstories.story.StoryReference;
import org.researchstories.story.StoryText;
import org.researchstories.story.UpdateType;
import org.researchstories.vocabulary.CancerType;
import org.researchstories.vocabulary.GlossaryTerm;
import org.researchstories.vocabulary.Language;
import org.researchstories.vocabulary.Subject;
import org.researchstories.vocabulary.Topic;

import java.time.Instant;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * What every kind of story shows in its outline (openapi: StoryFields), unwrapped into each kind's view. What depends on
 * the day or on the request is no part of it: that is added when it is served.
 */
public record StoryCore(
        UUID id,
        Kind kind,
        Language locale,
        String slug,
        String title,
        String shortTitle,
        String standfirst,
        String summary,
        MediaView heroImage,
        String seoDescription,
        Story.State status,
        WithdrawalView withdrawal,
        int displayOrder,
        List<CancerTypeLabel> cancerTypes,
        List<TopicLabel> topics,
        List<String> tags,
        List<ReferenceView> references,
        List<TermCard> glossaryTerms,
        List<StoryReference> relatedStories,
        List<Author> authors,
        int edition,
        Integer sourceEdition,
        Boolean translationStale,
        UpdateType updateType,
        String changeNote,
        Instant firstPublishedAt,
        Instant contentUpdatedAt,
        Readability readability,
        String licence,
        String attribution,
        boolean sample,
        String sampleNotice,
        List<AvailableLocale> availableLocales,
        Links links) {

    /** A cancer type, as it is called in the document's language, with its codes. */
    public record CancerTypeLabel(String key, String label, List<String> icd10) {

        static CancerTypeLabel of(CancerType it, Language language) {
            return new CancerTypeLabel(it.key, it.label.in(language), it.icd10);
        }
    }

    /** A topic, as it is called in the document's language. */
    public record TopicLabel(String key, String label) {

        static TopicLabel of(Topic it, Language language) {
            return new TopicLabel(it.key, it.label.in(language));
        }
    }

    /** A glossary term with its explanation. */
    public record TermCard(String key, String term, String definition) {

        static TermCard of(GlossaryTerm it, Language language) {
            return new TermCard(it.key, it.in(language).term(), it.in(language).definition());
        }
    }

    /** Why a story is withdrawn. */
    public record WithdrawalView(String reason, Instant at, StoryReference replacedBy) {
    }

    /** A language that the story can be read in, and an address that leads to no other. */
    public record AvailableLocale(Language locale, String href) {
    }

    /** Addresses within this API. */
    public record Links(String self, String byId, String collection) {
    }

    public static StoryCore of(Story it, Language language, Surroundings around) {
        StoryText text = it.in(language);
        return new StoryCore(it.id, it.kind, language, text.slug, text.title, text.shortTitle, text.standfirst, text.summary,
                it.heroImage == null ? null : MediaView.of(around.media(it.heroImage)), text.seoDescription,
                it.state, withdrawal(it, language, around), it.displayOrder,
                it.cancerTypes.stream().map(key -> CancerTypeLabel.of(around.cancerType(key), language)).toList(),
                it.topics.stream().map(key -> TopicLabel.of(around.topic(key), language)).toList(),
                it.tags,
                it.referencesIn(language).stream().limit(Facts.MOST_REFERENCES).map(key -> ReferenceView.of(around.reference(key))).toList(),
                it.glossaryTermsIn(language).stream().limit(Facts.MOST_TERMS).map(key -> TermCard.of(around.term(key), language)).toList(),
                around.targets(it, RelationType.RELATED, language),
                it.authors, text.edition, text.sourceEdition, text.sourceEdition == null ? null : text.hasFallenBehind(), text.updateType, text.changeNote, text.firstPublishedAt, text.contentUpdatedAt,
                text.readability,
                it.licence, it.attribution, it.sample, it.sampleNotice,
                availableLocales(it), links(it, language));
    }

    /** What every story shows of others. */
    public static Set<Subject> shows(Story it) {
        Set<Subject> subjects = new HashSet<>();
        add(subjects, Subject.Type.CANCER_TYPE, it.cancerTypes.stream());
        add(subjects, Subject.Type.TOPIC, it.topics.stream());
        add(subjects, Subject.Type.REFERENCE, it.references.stream());
        add(subjects, Subject.Type.GLOSSARY_TERM, it.glossaryTerms.stream());
        add(subjects, Subject.Type.MEDIA, Stream.ofNullable(it.heroImage));
        for (StoryText text : it.texts.values()) {
            add(subjects, Subject.Type.MEDIA, text.body.mediaKeys().stream());
            add(subjects, Subject.Type.REFERENCE, text.body.referenceKeys().stream());
            add(subjects, Subject.Type.GLOSSARY_TERM, text.body.termKeys().stream());
            add(subjects, Subject.Type.STORY, text.body.storyIds().stream().map(UUID::toString));
        }
        if (it.withdrawal != null && it.withdrawal.replacedBy() != null) {
            subjects.add(Subject.story(it.withdrawal.replacedBy()));
        }
        return subjects;
    }

    private static void add(Set<Subject> subjects, Subject.Type type, Stream<String> keys) {
        keys.forEach(key -> subjects.add(new Subject(type, key)));
    }

    private static WithdrawalView withdrawal(Story it, Language language, Surroundings around) {
        if (it.state != Story.State.WITHDRAWN) {
            return null;
        }
        UUID instead = it.withdrawal.replacedBy();
        return new WithdrawalView(it.withdrawal.reason(), it.withdrawal.at(),
                instead == null ? null : around.story(instead, language).orElse(null));
    }

    private static List<AvailableLocale> availableLocales(Story it) {
        return Arrays.stream(Language.values()).filter(it.texts::containsKey)
                .map(language -> new AvailableLocale(language, StoryCard.pathIn(language, it.kind, it.in(language).slug))).toList();
    }

    private static Links links(Story it, Language language) {
        return new Links(it.path(language), StoryCard.path(it.kind, it.id.toString(), language), it.kind.path());
    }
}
