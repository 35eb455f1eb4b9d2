package org.researchstories.linked;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** What holds of every story's linked data, whatever the story says. */
@Domain(Items.class)
@Domain(DomainContext.Global.class)
class StoryGraphLawsTest {

    /** All words that are ours and not the story's. */
    private static final Pattern OURS = Pattern.compile("|https://schema\\.org|Published|Withdrawn|PT\\d+M|px|uuid|doi|ICD-10"
            + "|pmid|funderReference|https://spdx\\.org/licenses/.*\\.html|https://(doi|orcid)\\.org/.*|PropertyValue");
    /** What we say between one text of a story and the next. */
    private static final Set<String> BETWEEN = Set.of(" ", "\n", "Withdrawn:", "Tynnwyd yn ôl:");
    private static final Set<String> PARTS = Set.of("article", "challenge", "therapy", "grant", "project", "trial", "image");
    private static final Set<String> VOCABULARIES = Set.of("/v1/topics", "/v1/cancer-types", "/v1/organisations",
            "/v1/classifications/hrcs-hc", "/v1/classifications/hrcs-ra", "/v1/classifications/icrp-cso");

    @Property(tries = 300)
    void itIsOfSchemaOrg(@ForAll ObjectNode item) throws IOException {
        ObjectNode document = Linked.graphOf(item);
        assertEquals(List.of(), GraphProof.faults(document));
        assertEquals(List.of(), Expansion.faults(document.toString()));
    }

    @Property(tries = 300)
    void theSameStoryIsWrittenTheSameWayAndStaysAsItWas(@ForAll ObjectNode item) {
        ObjectNode before = item.deepCopy();
        String first = new LinkedData(Linked.PUBLISHER).write(item);
        assertEquals(before, item);
        assertEquals(first, new LinkedData(Linked.PUBLISHER).write(before));
    }

    @Property(tries = 300)
    void itSaysNothingThatTheStoryDoesNotSayButWhoPublishesIt(@ForAll ObjectNode item) {
        Set<String> said = new TreeSet<>(Set.of(Linked.PUBLISHER.name(), "/v1#publisher"));
        texts(item, said);
        Set<String> written = new TreeSet<>();
        Linked.nodes(Linked.graphOf(item)).forEach(node -> texts(node, written));
        Sayings sayings = new Sayings(item, said);
        assertEquals(List.of(), written.stream().filter(text -> !sayings.explain(text)).toList());
    }

    /** Should the JSON ever have more, that is not passed on before somebody decides so. */
    @Property(tries = 300)
    void whatTheContractDoesNotHaveIsNotPassedOn(@ForAll ObjectNode item) {
        String before = Linked.graphOf(item).toString();
        List<ObjectNode> objects = new ArrayList<>();
        objects(item, objects);
        objects.forEach(object -> object.put("internalNote", "canary").put("email", "canary@example.org"));
        assertEquals(before, Linked.graphOf(item).toString());
    }

    @Property(tries = 300)
    void whereverTheStoryIsDescribedItsNoticesComeFirst(@ForAll ObjectNode item) {
        String page = item.path("canonicalUrl").asText();
        String notices = (item.has("withdrawal") ? "Withdrawn: " + item.path("withdrawal").path("reason").asText() + " " : "")
                + (item.has("sampleNotice") ? item.path("sampleNotice").asText() + " " : "");
        Linked.nodes(Linked.graphOf(item)).filter(node -> node.path("@id").asText().equals(page)
                        || node.path("mainEntityOfPage").path("@id").asText().equals(page))
                .forEach(node -> assertTrue(node.path("description").asText().startsWith(notices), node.toString()));
    }

    /** The words of a story, and what may be made of them. */
    private record Sayings(String base, Set<String> said) {

        Sayings(ObjectNode item, Set<String> said) {
            this(new Item(item).absolute("/").replaceFirst("/$", ""), said);
        }

        boolean explain(String text) {
            String path = text.startsWith(base) ? text.substring(base.length()) : text;
            return said.contains(text) || said.contains(path) || said.contains(text.replace(' ', '_')) || isAddress(path)
                    || said.stream().anyMatch(longer -> longer.startsWith(text) && text.matches("\\d{4}-\\d{2}-\\d{2}"))
                    || OURS.matcher(text).matches() || isMadeOfSeveral(text);
        }

        /** A part of the story's page or of another's, or a term of a vocabulary. */
        private boolean isAddress(String path) {
            String[] parts = path.split("#", 2);
            String place = parts[0].startsWith("http") ? parts[0] : base + parts[0];
            boolean known = said.contains(parts[0]) || said.contains(place) || VOCABULARIES.contains(parts[0]);
            return known && (parts.length == 1 || PARTS.contains(parts[1]) || parts[1].matches("person-\\d+") || said.contains(parts[1]));
        }

        /** Texts of the story one after another, whose words may begin or end as others do. */
        private boolean isMadeOfSeveral(String text) {
            boolean[] reached = new boolean[text.length() + 1];
            reached[0] = true;
            for (int at = 0; at < text.length(); at++) {
                if (reached[at]) {
                    reach(text, at, reached);
                }
            }
            return reached[text.length()];
        }

        private void reach(String text, int from, boolean[] reached) {
            Stream.concat(said.stream(), BETWEEN.stream()).filter(word -> text.startsWith(word, from))
                    .forEach(word -> reached[from + word.length()] = true);
        }
    }

    private static void texts(JsonNode node, Set<String> texts) {
        if (node.isValueNode()) {
            texts.add(node.asText());
        }
        node.properties().stream().filter(member -> !member.getKey().equals("@type")).forEach(member -> texts(member.getValue(), texts));
        if (node.isArray()) {
            node.forEach(part -> texts(part, texts));
        }
    }

    /** All but those of the body, whose blocks are closed. */
    private static void objects(JsonNode node, List<ObjectNode> objects) {
        if (node instanceof ObjectNode object) {
            objects.add(object);
        }
        node.properties().stream().filter(member -> !member.getKey().equals("body")).forEach(member -> objects(member.getValue(), objects));
        if (node.isArray()) {
            node.forEach(part -> objects(part, objects));
        }
    }
}
