package org.researchstories.world.generator;

import org.researchstories.challenge.ChallengeDraft;
import org.researchstories.publication.Drafting;
import org.researchstories.research.ResearchDraft;
import org.researchstories.story.Facts;
import org.researchstories.story.Kind;
import org.researchstories.story.Review;
import org.researchstories.story.StoryDraft;
import org.researchstories.story.UpdateType;
import org.researchstories.strategy.StrategyDraft;
import org.researchstories.vocabulary.Language;
import org.researchstories.vocabulary.Shared;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A world of sample stories, as large as is wanted. The same seed and number make the same stories, one by one and
 * independently of each other. What a story names comes before it.
 */
public final class SampleWorld {

    private static final double TRANSLATED = 0.1;
    private static final double WITHDRAWN = 0.004;
    private static final double ARCHIVED = 0.002;
    private static final int WELL_KNOWN = 10;

    private final Population population;
    private final Vocabulary vocabulary;
    private final CommonParts parts;
    private final Wordings english;
    private final Wordings welsh;
    private final Projects projects;
    private final Treatments treatments;

    /** @param stories at least 10 */
    public SampleWorld(long seed, int stories) {
        population = new Population(seed, stories);
        vocabulary = new Vocabulary(seed, stories);
        parts = new CommonParts(vocabulary);
        english = new Wordings(new English(), vocabulary);
        welsh = new Wordings(new Welsh(), vocabulary);
        projects = new Projects(population, vocabulary, english);
        treatments = new Treatments(population, english);
    }

    /** What becomes of a story after it was published. */
    public enum Fate { STAYS, WITHDRAWN, ARCHIVED }

    /** A story of this world, by its number within its kind; the lower, the better known. */
    public record Story(Kind kind, int number) {
    }

    /** Besides the starter content's: what has to be there before the stories. */
    public List<Shared> shared() {
        return vocabulary.made();
    }

    /** All, in the order in which they can be published. */
    public Stream<Story> stories() {
        return Stream.of(Kind.CHALLENGE, Kind.STRATEGY, Kind.RESEARCH).flatMap(kind ->
                IntStream.range(0, population.size(kind)).mapToObj(number -> new Story(kind, number)));
    }

    public UUID id(Story story) {
        return population.id(story.kind, story.number);
    }

    /** Of the best known none ends. */
    public Fate fate(Story story) {
        double share = luck(story, "fate").share();
        return story.number < WELL_KNOWN || share >= WITHDRAWN + ARCHIVED ? Fate.STAYS
                : share < WITHDRAWN ? Fate.WITHDRAWN : Fate.ARCHIVED;
    }

    /** The story in English and, of some, the translation into Welsh. */
    public List<Drafting<?>> drafts(Story story) {
        List<Drafting<?>> drafts = new ArrayList<>(List.of(inEnglish(story)));
        Luck luck = luck(story, "translation");
        if (luck.in(TRANSLATED)) {
            drafts.add(inWelsh(story, luck));
        }
        return drafts;
    }

    private Drafting<?> inEnglish(Story story) {
        Luck luck = luck(story, "own");
        Review review = parts.review(luck);
        Facts facts = parts.facts(luck, wellKnown(story, luck));
        StoryDraft draft = new StoryDraft(id(story), Language.ENGLISH, english.wording(luck, mark(story), wellKnown(story, luck)), facts, review,
                CommonParts.events(review), UpdateType.MAJOR, "First published as generated sample.", List.of(), null, parts.published(luck));
        return switch (story.kind) {
            case CHALLENGE -> new ChallengeDraft(draft, questions(english, luck), new ChallengeDraft.OwnFacts(null, null));
            case STRATEGY -> new StrategyDraft(draft, treatments.facts(luck, story.number));
            case RESEARCH -> new ResearchDraft(draft, english.paragraph(luck, 400), english.lines(luck, 5, 200), projects.updates(luck),
                    projects.facts(luck, story.number));
        };
    }

    private Drafting<?> inWelsh(Story story, Luck luck) {
        StoryDraft draft = new StoryDraft(id(story), Language.WELSH, welsh.wording(luck, mark(story), List.of()), null, Review.NONE,
                List.of(), UpdateType.MAJOR, "Cyfieithiad enghreifftiol.", List.of(), null, null);
        return switch (story.kind) {
            case CHALLENGE -> new ChallengeDraft(draft, questions(welsh, luck), null);
            case STRATEGY -> new StrategyDraft(draft, null);
            case RESEARCH -> new ResearchDraft(draft, welsh.paragraph(luck, 400), welsh.lines(luck, 3, 200), List.of(), null);
        };
    }

    private static List<String> questions(Wordings wordings, Luck luck) {
        return wordings.lines(luck, 5, 160);
    }

    /** Some of the challenges that are there first. */
    private List<UUID> wellKnown(Story story, Luck luck) {
        int last = Math.min(WELL_KNOWN, population.size(Kind.CHALLENGE)) - 1;
        return luck.several(luck.fewBetween(0, 3, 3), it -> it.between(0, last)).stream()
                .map(number -> population.id(Kind.CHALLENGE, number)).filter(id -> !id.equals(id(story))).toList();
    }

    private static String mark(Story story) {
        return "g" + story.number;
    }

    private Luck luck(Story story, String purpose) {
        return population.luck(story.kind, story.number, purpose);
    }
}
