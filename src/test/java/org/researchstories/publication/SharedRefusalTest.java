package org.researchstories.publication;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.researchstories.asset.Media;
import org.researchstories.asset.Reference;
import org.researchstories.party.Organisation;
import org.researchstories.vocabulary.CancerType;
import org.researchstories.vocabulary.GlossaryTerm;
import org.researchstories.vocabulary.Language;
import org.researchstories.vocabulary.Localised;
import org.researchstories.vocabulary.Shared;
import org.researchstories.vocabulary.Topic;
import org.researchstories.world.BeforeTheRest;
import org.researchstories.world.Desk;
import org.researchstories.world.Things;
import org.researchstories.world.Unique;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.researchstories.world.Things.aPerson;
import static org.researchstories.world.Things.aTopic;
import static org.researchstories.world.Things.anOrganisation;

/** What is wrong with something that stories share is said with its place, and nothing is kept of it. */
@QuarkusTest
@BeforeTheRest
class SharedRefusalTest {

    private static final String ORCID = Unique.orcid();

    @Inject
    Desk desk;

    /** Something shared with one thing wrong with it. */
    record Faulty(String what, Shared shared, String pointer, String inTheDetail) {
        @Override
        public String toString() {
            return what;
        }
    }

    static Stream<Faulty> faulty() {
        return Stream.of(
                new Faulty("a key with a capital", aTopic("Bad Key", "x"), "/key", "hyphens"),
                new Faulty("a label that is too long", aTopic("long", "x".repeat(201)), "/label/en", "200"),
                new Faulty("a label that is too long in Welsh", welsh("x".repeat(201)), "/label/cy", "200"),
                new Faulty("a label that breaks the line", aTopic("broken", "x\ny"), "/label/en", ""),
                new Faulty("a parent that is not there", below("topic-orphan", "no-such-topic"), "/parent", "no-such-topic"),
                new Faulty("a parent that is itself", below("topic-self", "topic-self"), "/parent", "itself"),
                new Faulty("no group", aCancerType(null), "/group", ""),
                new Faulty("a group that is none", aCancerType("liquid"), "/group", "blood"),
                new Faulty("a code that is none of ICD-10", Things.aCancerType(Unique.slug("type"), "x", "C64", "64C"), "/icd10/1", "C18-C20"),
                new Faulty("a long term", aTerm("x".repeat(61), "x"), "/definitions/en/term", "60"),
                new Faulty("a long definition", aTerm("x", "x".repeat(301)), "/definitions/en/definition", "300"),
                new Faulty("no definition in English", new GlossaryTermOf(Map.of(Language.WELSH,
                        new GlossaryTerm.Definition("x", "x", List.of()))).term(), "/definitions", "default language"),
                new Faulty("an organisation without a name", anOrganisation("nameless", null), "/name", ""),
                new Faulty("a website that is a script", atWebsite("javascript:alert(1)"), "/website", "https"),
                new Faulty("a person with a bad ORCID iD", aPerson("bad-orcid", "x", "0000-0002-1825-0098", true), "/orcid", "check digit"),
                new Faulty("a picture without words", aPicture("", false), "/alt", "shows"),
                new Faulty("a focal point outside", focused(aPicture("x", false), 1.5, 0.5), "/focalX", "1"),
                new Faulty("half a focal point", focused(aPicture("x", false), 0.5, null), "/focalX", "both"),
                new Faulty("a reference of no kind", aReference("tweet"), "/kind", "report"));
    }

    @ParameterizedTest
    @MethodSource("faulty")
    void whatIsFaultyIsRefusedWithItsPlaceAndTheRestWithIt(Faulty faulty) {
        RefusalTest.World before = RefusalTest.World.now();
        Refused refused = assertThrows(Refused.class, () -> desk.keeps(aTopic(Unique.slug("fine"), "Fine"), faulty.shared));
        assertEquals(List.of(faulty.pointer), refused.reasons().stream().map(it -> it.fault().pointer()).toList(), refused.getMessage());
        assertTrue(refused.getMessage().contains(faulty.inTheDetail), refused.getMessage());
        assertEquals(faulty.shared.subject(), refused.reasons().getFirst().subject());
        assertEquals(before, RefusalTest.World.now());
    }

    @Test
    void aThirdLevelOfTopicsIsRefusedFromAboveAndFromBelow() {
        Topic top = aTopic(Unique.slug("top"), "Top");
        Topic middle = below(Unique.slug("middle"), top.key);
        desk.keeps(top, middle);
        assertPointer("/parent", below(Unique.slug("lowest"), middle.key));
        assertPointer("/parent", below(top.key, "immunotherapy"));
    }

    @Test
    void aCircleIsRefused() {
        Topic one = aTopic(Unique.slug("circle"), "One");
        Topic other = below(Unique.slug("circle"), one.key);
        assertThrows(Refused.class, () -> desk.keeps(below(one.key, other.key), other));
    }

    @Test
    void anIdentifierOfOnePersonIsNotAnothers() {
        String holder = Unique.slug("person");
        desk.keeps(aPerson(holder, "A Person", ORCID, true));
        assertPointer("/orcid", aPerson(Unique.slug("person"), "Another", ORCID, true));
        desk.keeps(aPerson(holder, "The same", ORCID, true));
        desk.keeps(aPerson(holder, "Without", null, true));
    }

    private void assertPointer(String pointer, Shared shared) {
        Refused refused = assertThrows(Refused.class, () -> desk.keeps(shared));
        assertEquals(List.of(pointer), refused.reasons().stream().map(it -> it.fault().pointer()).toList(), refused.getMessage());
    }

    private static Topic below(String key, String parent) {
        Topic topic = aTopic(key, "Below " + parent);
        topic.parent = parent;
        return topic;
    }

    private static Topic welsh(String label) {
        Topic topic = aTopic("long-in-welsh", "x");
        topic.label = new Localised(Map.of(Language.ENGLISH, "x", Language.WELSH, label));
        return topic;
    }

    private static CancerType aCancerType(String group) {
        CancerType type = new CancerType();
        type.key = "of-a-group";
        type.label = Localised.of("Of a group");
        type.group = group;
        return type;
    }

    private static GlossaryTerm aTerm(String term, String definition) {
        return new GlossaryTermOf(Map.of(Language.ENGLISH, new GlossaryTerm.Definition(term, definition, List.of()))).term();
    }

    private record GlossaryTermOf(Map<Language, GlossaryTerm.Definition> definitions) {
        GlossaryTerm term() {
            GlossaryTerm term = new GlossaryTerm();
            term.key = "a-term";
            term.definitions = definitions;
            return term;
        }
    }

    private static Organisation atWebsite(String website) {
        Organisation organisation = anOrganisation("websited", "Websited");
        organisation.website = website;
        return organisation;
    }

    private static Media aPicture(String alt, boolean decorative) {
        Media media = new Media();
        media.key = "a-picture";
        media.type = "image";
        media.url = "https://media.example.org/a.jpg";
        media.alt = alt;
        media.decorative = decorative;
        media.credit = "Somebody";
        media.licence = "CC-BY-4.0";
        return media;
    }

    private static Media focused(Media media, Double x, Double y) {
        media.focalX = x;
        media.focalY = y;
        return media;
    }

    private static Reference aReference(String kind) {
        Reference reference = new Reference();
        reference.key = "a-reference";
        reference.kind = kind;
        reference.citation = "Somebody, somewhere.";
        return reference;
    }
}
