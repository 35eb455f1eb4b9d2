package org.researchstories.linked;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Provide;
import net.jqwik.api.domains.DomainContextBase;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Random;
import java.util.Set;

/** Stories as JSON shows them, of every kind: with any words in them, and without what need not be there. */
class Items extends DomainContextBase {

    /** What is said in words, whatever they are. */
    private static final Set<String> WORDS = Set.of("title", "standfirst", "summary", "seoDescription", "sampleNotice", "attribution",
            "licence", "label", "name", "displayName", "honorific", "caption", "alt", "credit", "citation", "reason", "reviewerRole",
            "programme", "funderReference", "text");

    /** What may be absent, wherever it is. */
    private static final Set<String> OPTIONAL = Set.of("heroImage", "seoDescription", "sampleNotice", "withdrawal", "replacedBy",
            "caption", "width", "height", "lastReviewedOn", "reviewerRole", "doi", "pmid", "openAccess", "url", "kind", "programme",
            "amountAwarded", "startsOn", "endsOn", "grantDoi", "sourceUrl", "ror", "country", "displayName", "honorific", "orcid",
            "profileUrl", "organisation", "publishedOn");

    /** Lists that may be empty. */
    private static final Set<String> LISTS = Set.of("tags", "references", "relatedStories", "authors", "availableLocales", "registryIds",
            "outputs", "partnerOrganisations", "people", "challenges", "strategies", "research", "components",
            "hrcsHealthCategories", "hrcsResearchActivities", "cso", "icd10", "body");

    @Provide
    Arbitrary<ObjectNode> items() {
        return Combinators.combine(
                Arbitraries.of("AChallenge", "AChallengeInAnotherLanguage", "AStrategy", "AWithdrawnStrategy", "AProject", "ATrial", "full"),
                words().list().ofSize(12), Arbitraries.longs(), Arbitraries.of(0.0, 0.1, 0.5)).as(Items::changed);
    }

    /** Of any letters, and of so few that they begin and end as one another; each begins with a sign that no word of ours has. */
    private static Arbitrary<String> words() {
        return Arbitraries.oneOf(Arbitraries.strings().all().ofMinLength(1).ofMaxLength(30),
                Arbitraries.strings().withChars('§', ' ', 'a').ofMinLength(1).ofMaxLength(2)).map(Items::marked);
    }

    /** With every code point but surrogates, which JSON in UTF-8 has no way to write. */
    private static String marked(String text) {
        return text.codePoints().filter(c -> Character.getType(c) != Character.SURROGATE)
                .collect(() -> new StringBuilder("§"), StringBuilder::appendCodePoint, StringBuilder::append).toString();
    }

    static ObjectNode story(String name) {
        return name.equals("full") ? Examples.fullTrial() : Examples.named(name);
    }

    private static ObjectNode changed(String story, List<String> words, long seed, double share) {
        ObjectNode item = story(story);
        change(item, words, new Random(seed), share, true);
        return item;
    }

    private static void change(JsonNode node, List<String> words, Random random, double share, boolean whole) {
        if (node instanceof ObjectNode object) {
            List<String> names = new ArrayList<>();
            object.fieldNames().forEachRemaining(names::add);
            names.forEach(name -> changeMember(object, name, words, random, share, whole));
        } else {
            Iterator<JsonNode> parts = node.elements();
            parts.forEachRemaining(part -> change(part, words, random, share, false));
        }
    }

    private static void changeMember(ObjectNode object, String name, List<String> words, Random random, double share, boolean whole) {
        JsonNode value = object.get(name);
        boolean chosen = random.nextDouble() < share;
        if (chosen && isOptional(object, name, whole)) {
            object.remove(name);
        } else if (chosen && LISTS.contains(name)) {
            object.putArray(name);
        } else if (WORDS.contains(name) && value.isTextual()) {
            object.put(name, words.get(random.nextInt(words.size())));
        } else {
            change(value, words, random, share, false);
        }
    }

    /** A story has its kind, what leads to another has its own, and a funder is somebody; a cited work need not be of a kind. */
    private static boolean isOptional(ObjectNode object, String name, boolean whole) {
        boolean needed = whole && name.equals("kind") || name.equals("kind") && object.has("href")
                || name.equals("organisation") && object.has("lead") || name.equals("url") && object.has("alt");
        return OPTIONAL.contains(name) && !needed;
    }
}
