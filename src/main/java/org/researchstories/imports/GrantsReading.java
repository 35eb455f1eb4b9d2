package org.researchstories.imports;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import org.researchstories.editorial.DraftKind;
import org.researchstories.problem.Violation;
import org.researchstories.vocabulary.Ror;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * A package of grants as the 360Giving Data Standard has it: research for each, and an organisation for each that nobody knows
 * here yet, before the first grant that names it.
 */
@ApplicationScoped
class GrantsReading implements Reading {

    private static final int LONGEST_KEY = 80;

    private final JsonItems items;
    private final Counterparts counterparts;
    private final KnownOrganisations known;

    GrantsReading(ObjectMapper json, Counterparts counterparts, KnownOrganisations known) {
        this.items = new JsonItems(json, "grants");
        this.counterparts = counterparts;
        this.known = known;
    }

    @Override
    public Form form() {
        return Form.GRANTS;
    }

    @Override
    public Places places() {
        return Grant.PLACES;
    }

    @Override
    public void glance(byte[] data) {
        Malformed.refuse(() -> items.each(Utf8.text(data), (grant, number) -> { }));
    }

    @Override
    public void read(Sent sent, Consumer<Row> each) {
        Parties parties = new Parties(sent.source(), known.keys(), new HashMap<>());
        items.each(Utf8.text(sent.data()), (grant, number) -> rows(grant, "/grants/" + number, parties, each));
    }

    /**
     * Those that the grants name.
     *
     * @param known here, by their identifiers
     * @param keys  of all that were named by now
     */
    private record Parties(String source, Map<String, String> known, Map<String, String> keys) {
    }

    private void rows(JsonNode node, String place, Parties parties, Consumer<Row> each) {
        if (!node.isObject()) {
            each.accept(Row.refused(place, "", "Must be an object."));
            return;
        }
        Grant grant = new Grant(node);
        Stream.concat(grant.funders().stream(), grant.recipients().stream()).filter(party -> !parties.keys.containsKey(party.id()))
                .forEach(party -> parties.keys.put(party.id(), key(party, place, parties, each)));
        List<Violation> violations = grant.violations();
        each.accept(violations.isEmpty()
                ? new Row(place, DraftKind.RESEARCH, grant.id().strip(), null,
                        new Row.Said(null, grant.content(party -> parties.keys.get(party.id())), List.of()), List.of()).checked()
                : new Row(place, DraftKind.RESEARCH, grant.id(), null, new Row.Said(null, null, List.of()), violations).checked());
    }

    /** One that this source brought before is told again, as it may have another name by now; what others look after is left alone. */
    private String key(Grant.Party party, String place, Parties parties, Consumer<Row> each) {
        String ror = ror(party.id());
        Optional<String> before = counterparts.subject(parties.source, DraftKind.ORGANISATION, party.id());
        Optional<String> elsewhere = before.isPresent() ? Optional.empty()
                : Optional.ofNullable(parties.known.get(party.id())).or(() -> Optional.ofNullable(ror).map(parties.known::get));
        if (elsewhere.isPresent()) {
            return elsewhere.get();
        }
        String key = before.orElseGet(() -> newKey(party.id()));
        each.accept(new Row(place + party.pointer(), DraftKind.ORGANISATION, party.id(), null,
                new Row.Said(key, content(party, key, ror), List.of()), List.of()).checked());
        return key;
    }

    private static ObjectNode content(Grant.Party party, String key, String ror) {
        ObjectNode content = JsonNodeFactory.instance.objectNode().put("key", key).put("name", party.name());
        content.putArray("organisationIds").add(party.id());
        if (ror != null) {
            content.put("ror", ror);
        }
        if (party.id().startsWith("GB-")) {
            content.put("country", "GB");
        }
        return content;
    }

    /** As org-id.guide writes identifiers of the registry: {@code XI-ROR-054225q67}. */
    private static String ror(String id) {
        String ror = id.startsWith("XI-ROR-") ? "https://ror.org/" + id.substring("XI-ROR-".length()) : id;
        return Ror.isValid(ror) ? ror : null;
    }

    private static String newKey(String id) {
        String words = id.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
        return words.isEmpty() ? "organisation" : words.substring(0, Math.min(words.length(), LONGEST_KEY)).replaceAll("-$", "");
    }
}
