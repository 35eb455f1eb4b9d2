package org.researchstories.export;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.researchstories.reading.Publisher;

import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;

/**
 * The organisations of an award as the 360Giving Data Standard names them.
 *
 * @param known what is public of organisations, by their keys; null where none is
 */
record Parties(JsonNode known, Publisher publisher) {

    /** Beside each research what is public of its lead organisation and of who pays: its outline has not their identifiers. */
    static final String SQL = """
            (select json_object_agg(e.key, cast(e.document as json)) from live.entry e
                where e.collection = 'organisations' and e.locale = :locale and e.key in (
                    select jsonb_path_query(cast(d.outline as jsonb), '$.funders[*].organisation.key') #>> '{}'
                    union select cast(d.outline as jsonb) #>> '{leadOrganisation,key}'))""";

    /** @param card as research names it */
    ObjectNode party(JsonNode card) {
        ObjectNode party = JsonNodeFactory.instance.objectNode().put("id", id(card)).put("name", card.path("name").asText());
        Optional.ofNullable(card.path("country").textValue()).ifPresent(country -> party.put("addressCountry", country));
        Optional.ofNullable(shown(card).path("website").textValue()).ifPresent(website -> party.put("url", website));
        return party;
    }

    /** Whether the organisation is the publisher. */
    boolean isPublisher(JsonNode card) {
        return publisher.identifier().filter(own -> identifiers(card).contains(own)).isPresent();
    }

    /** By org-id.guide where it has such an identifier; else by ROR, as org-id.guide writes that; else by a name of the publisher's own. */
    private String id(JsonNode card) {
        return identifiers(card).stream().findFirst()
                .or(() -> Optional.ofNullable(card.path("ror").textValue()).map(ror -> "XI-ROR-" + ror.substring(ror.lastIndexOf('/') + 1)))
                .orElseGet(() -> publisher.grantPrefix().map(prefix -> prefix + "-ORG-").orElse("ORG-") + card.path("key").asText());
    }

    private List<String> identifiers(JsonNode card) {
        return StreamSupport.stream(shown(card).path("organisationIds").spliterator(), false).map(JsonNode::asText).toList();
    }

    private JsonNode shown(JsonNode card) {
        return known == null ? JsonNodeFactory.instance.missingNode() : known.path(card.path("key").asText());
    }
}
