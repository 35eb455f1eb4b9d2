package org.researchstories.intake;

import com.fasterxml.jackson.databind.JsonNode;
import org.researchstories.asset.Media;
import org.researchstories.asset.Reference;
import org.researchstories.party.Organisation;
import org.researchstories.party.Person;
import org.researchstories.vocabulary.CancerType;
import org.researchstories.vocabulary.Classification;
import org.researchstories.vocabulary.ClassificationCode;
import org.researchstories.vocabulary.GlossaryTerm;
import org.researchstories.vocabulary.Language;
import org.researchstories.vocabulary.Localised;
import org.researchstories.vocabulary.Scheme;
import org.researchstories.vocabulary.Shared;
import org.researchstories.vocabulary.Topic;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

import static org.researchstories.intake.Nodes.each;
import static org.researchstories.intake.Nodes.text;
import static org.researchstories.intake.Nodes.texts;

/** What the sample stories share. */
class StarterVocabularies {

    private final JsonNode content;

    StarterVocabularies(JsonNode content) {
        this.content = content;
    }

    List<Shared> all() {
        JsonNode vocabularies = content.path("vocabularies");
        return Stream.of(
                        read(vocabularies.path("cancerTypes"), StarterVocabularies::cancerType),
                        read(vocabularies.path("topics"), StarterVocabularies::topic),
                        read(vocabularies.path("hrcsHealthCategories"), node -> classification(Scheme.HRCS_HEALTH_CATEGORY, node)),
                        read(vocabularies.path("hrcsResearchActivities"), node -> classification(Scheme.HRCS_RESEARCH_ACTIVITY, node)),
                        read(vocabularies.path("cso"), node -> classification(Scheme.CSO, node)),
                        read(content.path("glossary"), StarterVocabularies::term),
                        read(content.path("organisations"), StarterVocabularies::organisation),
                        read(content.path("media"), StarterVocabularies::media),
                        read(content.path("references"), StarterVocabularies::reference),
                        each(content.path("research")).flatMap(StarterVocabularies::people))
                .flatMap(shared -> shared).toList();
    }

    private static Stream<Shared> read(JsonNode list, Function<JsonNode, Shared> as) {
        return each(list).map(as);
    }

    private static CancerType cancerType(JsonNode node) {
        CancerType type = new CancerType();
        type.key = text(node, "key");
        type.label = Localised.of(text(node, "label"));
        type.group = text(node, "group");
        type.parent = text(node, "parent");
        type.icd10 = texts(node.path("icd10"));
        type.icrpSiteNumber = node.hasNonNull("icrpSiteNumber") ? node.get("icrpSiteNumber").asInt() : null;
        type.alternativeLabels = texts(node.path("alternativeLabels"));
        return type;
    }

    private static Topic topic(JsonNode node) {
        Topic topic = new Topic();
        topic.key = text(node, "key");
        topic.label = Localised.of(text(node, "label"));
        return topic;
    }

    private static Classification classification(Scheme scheme, JsonNode node) {
        Classification classification = new Classification();
        classification.id = new ClassificationCode(scheme, text(node, scheme == Scheme.HRCS_HEALTH_CATEGORY ? "key" : "code"));
        classification.label = Localised.of(text(node, "label"));
        classification.group = text(node, "group");
        classification.officialId = text(node, "uniqueId");
        return classification;
    }

    private static GlossaryTerm term(JsonNode node) {
        GlossaryTerm term = new GlossaryTerm();
        term.key = text(node, "key");
        term.definitions = Map.of(Language.of(text(node, "locale")),
                new GlossaryTerm.Definition(text(node, "term"), text(node, "definition"), texts(node.path("synonyms"))));
        return term;
    }

    private static Organisation organisation(JsonNode node) {
        Organisation organisation = new Organisation();
        organisation.key = text(node, "key");
        organisation.name = text(node, "name");
        organisation.type = text(node, "role");
        organisation.ror = text(node, "ror");
        organisation.organisationIds = List.of(text(node, "organisationIdentifier"));
        organisation.country = text(node, "country");
        organisation.sample = node.path("sample").asBoolean();
        return organisation;
    }

    private static Media media(JsonNode node) {
        Media media = new Media();
        media.key = text(node, "key");
        media.type = "image";
        media.url = text(node, "url");
        media.alt = text(node, "alt");
        media.decorative = node.path("decorative").asBoolean();
        media.width = node.path("width").asInt();
        media.height = node.path("height").asInt();
        media.focalX = node.path("focalPoint").path("x").asDouble();
        media.focalY = node.path("focalPoint").path("y").asDouble();
        media.caption = text(node, "caption");
        media.credit = text(node, "credit");
        media.licence = text(node, "licence");
        return media;
    }

    private static Reference reference(JsonNode node) {
        Reference reference = new Reference();
        reference.key = text(node, "key");
        reference.kind = text(node, "kind");
        reference.citation = text(node, "citation");
        reference.doi = text(node, "doi");
        reference.url = text(node, "url");
        return reference;
    }

    /** The sample's people have no names, only what they do: there is nobody whose consent could be wanting. */
    private static Stream<Shared> people(JsonNode research) {
        return each(research.path("people")).map(node -> {
            Person person = new Person();
            person.key = personKey(research, node);
            person.displayName = text(node, "displayName");
            person.orcid = text(node, "orcid");
            person.publicationConsent = true;
            return person;
        });
    }

    static String personKey(JsonNode research, JsonNode person) {
        return (text(research.path("award"), "funderReference") + "-" + text(person, "role")).toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
