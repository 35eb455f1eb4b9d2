package org.researchstories.world;

import org.researchstories.asset.Reference;
import org.researchstories.party.Organisation;
import org.researchstories.party.Person;
import org.researchstories.vocabulary.CancerType;
import org.researchstories.vocabulary.GlossaryTerm;
import org.researchstories.vocabulary.Language;
import org.researchstories.vocabulary.Localised;
import org.researchstories.vocabulary.Topic;

import java.util.List;
import java.util.Map;

/** What stories share, made for a test. */
public final class Things {

    private Things() {
    }

    public static CancerType aCancerType(String key, String label, String... icd10) {
        CancerType type = new CancerType();
        type.key = key;
        type.label = Localised.of(label);
        type.group = "solid";
        type.icd10 = List.of(icd10);
        return type;
    }

    public static Topic aTopic(String key, String label) {
        Topic topic = new Topic();
        topic.key = key;
        topic.label = Localised.of(label);
        return topic;
    }

    public static Organisation anOrganisation(String key, String name) {
        Organisation organisation = new Organisation();
        organisation.key = key;
        organisation.name = name;
        organisation.country = "GB";
        organisation.sample = true;
        return organisation;
    }

    public static Person aPerson(String key, String name, String orcid, boolean consent) {
        Person person = new Person();
        person.key = key;
        person.displayName = name;
        person.orcid = orcid;
        person.publicationConsent = consent;
        return person;
    }

    public static Reference aReference(String key, String citation) {
        Reference reference = new Reference();
        reference.key = key;
        reference.kind = "report";
        reference.citation = citation;
        return reference;
    }

    public static GlossaryTerm aTerm(String key, String term) {
        GlossaryTerm it = new GlossaryTerm();
        it.key = key;
        it.definitions = Map.of(Language.ENGLISH, new GlossaryTerm.Definition(term, "Something that is explained.", List.of()));
        return it;
    }
}
