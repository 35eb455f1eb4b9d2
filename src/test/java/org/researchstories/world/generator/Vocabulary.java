package org.researchstories.world.generator;

import org.researchstories.asset.Reference;
import org.researchstories.party.Organisation;
import org.researchstories.party.Person;
import org.researchstories.vocabulary.GlossaryTerm;
import org.researchstories.vocabulary.Language;
import org.researchstories.vocabulary.Localised;
import org.researchstories.vocabulary.Scheme;
import org.researchstories.vocabulary.Shared;
import org.researchstories.vocabulary.Topic;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What generated stories share: the starter content's vocabularies, and more of what there are many of. All of it is invented. */
final class Vocabulary {

    private static final int ORGANISATIONS = 300;
    private static final int FUNDERS = 12;
    private static final int TOPICS = 40;
    private static final int TERMS = 200;
    private static final int TAGS = 3_000;
    private static final double SKEWED = 1;
    private static final double FLATTER = 0.6;

    private final Luck luck;
    private final English english = new English();
    private final List<Shared> made = new ArrayList<>();
    private final StarterKeys starter = new StarterKeys();

    final Favourites<String> cancerTypes = new Favourites<>(starter.of("/vocabularies/cancerTypes", "key"), SKEWED);
    final Favourites<String> topics;
    final Favourites<String> tags;
    final Favourites<String> organisations;
    final Favourites<String> funders;
    final Favourites<String> people;
    final Favourites<String> references;
    final Favourites<String> terms;
    final Favourites<String> media = new Favourites<>(starter.of("/media", "key"), FLATTER);
    final Map<Scheme, Favourites<String>> codes = Map.of(
            Scheme.HRCS_HEALTH_CATEGORY, new Favourites<>(starter.of("/vocabularies/hrcsHealthCategories", "key"), SKEWED),
            Scheme.HRCS_RESEARCH_ACTIVITY, new Favourites<>(starter.of("/vocabularies/hrcsResearchActivities", "code"), SKEWED),
            Scheme.CSO, new Favourites<>(starter.of("/vocabularies/cso", "code"), SKEWED));

    Vocabulary(long seed, int stories) {
        luck = Luck.of(seed, stories);
        topics = new Favourites<>(with(starter.of("/vocabularies/topics", "key"), TOPICS, this::topic), SKEWED);
        terms = new Favourites<>(with(starter.of("/glossary", "key"), TERMS, this::term), SKEWED);
        funders = new Favourites<>(with(List.of(), FUNDERS, number -> organisation("funder", number)), SKEWED);
        organisations = new Favourites<>(with(List.of(), ORGANISATIONS, number -> organisation("institute", number)), SKEWED);
        people = new Favourites<>(with(List.of(), Math.clamp(stories / 4, 50, 20_000), this::person), FLATTER);
        references = new Favourites<>(with(starter.of("/references", "key"), Math.clamp(stories / 10, 20, 5_000), this::reference), FLATTER);
        tags = new Favourites<>(Stream.generate(() -> english.tag(luck)).limit(TAGS).distinct().toList(), SKEWED);
    }

    /** What has to be there before the first story; what the starter content has is taken to be there. */
    List<Shared> made() {
        return made;
    }

    private interface Making {
        Shared number(int number);
    }

    private List<String> with(List<String> known, int more, Making making) {
        List<Shared> added = IntStream.range(0, more).mapToObj(making::number).toList();
        made.addAll(added);
        return Stream.concat(known.stream(), added.stream().map(it -> it.subject().key())).toList();
    }

    private Topic topic(int number) {
        Topic topic = new Topic();
        topic.key = "sample-topic-" + number;
        topic.label = Localised.of(english.heading(luck, 80));
        topic.parent = luck.in(0.7) ? luck.oneOf(starter.of("/vocabularies/topics", "key")) : null;
        return topic;
    }

    private GlossaryTerm term(int number) {
        GlossaryTerm term = new GlossaryTerm();
        term.key = "sample-term-" + number;
        term.definitions = Map.of(Language.ENGLISH, new GlossaryTerm.Definition(english.words.all("term").get(number),
                english.passage(luck, 1, 1, 300), List.of()));
        return term;
    }

    private Organisation organisation(String type, int number) {
        Organisation organisation = new Organisation();
        organisation.key = "sample-%s-%d".formatted(type, number);
        organisation.name = "Sample %s of %s %d (fictional)".formatted(type, english.tag(luck), number);
        organisation.type = type;
        organisation.country = luck.in(0.85) ? "GB" : luck.oneOf("IE", "FR", "DE", "NL", "US");
        organisation.sample = true;
        return organisation;
    }

    private Person person(int number) {
        Person person = new Person();
        person.key = "sample-person-" + number;
        person.displayName = "Researcher %d (sample)".formatted(number);
        person.honorific = luck.in(0.4) ? luck.oneOf("Professor", "Dr") : null;
        person.publicationConsent = luck.in(0.9);
        return person;
    }

    private Reference reference(int number) {
        Reference reference = new Reference();
        reference.key = "sample-reference-" + number;
        reference.kind = luck.oneOf("journal_article", "report", "web_page", "dataset");
        reference.citation = "Sample reference %d. %s. Invented for a benchmark.".formatted(number, english.heading(luck, 200));
        return reference;
    }
}
