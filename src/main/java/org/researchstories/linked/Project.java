package org.researchstories.linked;

import com.fasterxml.jackson.databind.JsonNode;

import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The work that a grant pays for, and who does it. To schema.org a project is an organisation, founded when it begins. */
final class Project {

    private Project() {
    }

    static Node of(Item item) {
        JsonNode award = item.at("award");
        return Told.thing("ResearchProject", Told.PROJECT, item)
                .with("url", item.page())
                .with("foundingDate", award.path("startsOn"))
                .with("dissolutionDate", award.path("endsOn"))
                .with("parentOrganization", Organisations.node(item.at("leadOrganisation"), item).toReference())
                .withReferences("member", Stream.concat(people(item), Organisations.partners(item)))
                .with("funding", Grant.reference(item));
    }

    /** By their place among the people, because not all of them have a name. */
    static Stream<Node> people(Item item) {
        return IntStream.range(0, item.at("people").size()).mapToObj(i -> person(item.at("people").get(i), i + 1, item));
    }

    private static Node person(JsonNode person, int place, Item item) {
        return Node.of("Person", item.part("person-" + place))
                .with("name", person.path("displayName"))
                .with("honorificPrefix", person.path("honorific"))
                .with("jobTitle", person.path("role").asText().replace('_', ' '))
                .with("url", person.path("profileUrl"))
                .withTexts("sameAs", Stream.ofNullable(person.path("orcid").textValue()).map(id -> "https://orcid.org/" + id))
                .with("affiliation", person.has("organisation")
                        ? Organisations.node(person.get("organisation"), item).toReference() : null);
    }
}
