package org.researchstories.export;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.researchstories.body.Body;
import org.researchstories.manuscript.MarkdownBody;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** A column of the table of research, named as imports name it, and what stands in it. */
record Column(String name, Function<ObjectNode, String> cell) {

    private static final ObjectMapper BODIES = new ObjectMapper();

    /** The first say what a row is of when it comes back. */
    static final List<Column> ALL = Stream.of(
            Stream.of(at("externalId", "/id"), at("locale", "/locale"), at("subject", "/id")),
            same("", "slug", "title", "shortTitle", "standfirst", "summary"), Stream.of(new Column("body", Column::body)), same("", "seoDescription", "whyItMatters"),
            Stream.of(list("aims", "aims", "")), same("", "researchStage", "trialPhase", "researchStatus"),
            same("/award", "funderReference", "awardType", "programme", "currency", "amountAwarded", "amountDisclosed", "awardedOn", "startsOn", "endsOn",
                    "grantDoi", "sourceUrl", "fundingStatement"),
            Stream.of(at("leadFunder", "/funders/0/organisation/key"), at("leadFunderShare", "/funders/0/share"), at("leadOrganisation", "/leadOrganisation/key"),
                    list("partners", "partnerOrganisations", "/key"), shares("hrcsHealthCategories"), shares("hrcsResearchActivities"), shares("cso"),
                    new Column("challenges", Column::challenges), list("cancerTypes", "cancerTypes", "/key"), list("topics", "topics", "/key"), list("tags", "tags", ""),
                    list("references", "references", "/key"), list("glossaryTerms", "glossaryTerms", "/key"), at("heroImage", "/heroImage/key")),
            same("", "licence", "attribution", "sample", "sampleNotice")).flatMap(columns -> columns).toList();

    /** Empty where the story has no such thing. */
    String of(ObjectNode story) {
        return cell.apply(story);
    }

    private static Stream<Column> same(String above, String... names) {
        return Arrays.stream(names).map(name -> at(name, above + "/" + name));
    }

    private static Column at(String name, String pointer) {
        return new Column(name, story -> text(story.at(pointer)));
    }

    private static Column list(String name, String member, String pointer) {
        return new Column(name, story -> Cell.of(each(story.path(member)).map(value -> text(value.at(pointer)))));
    }

    private static Column shares(String scheme) {
        return new Column(scheme, story -> Cell.of(each(story.path("classifications").path(scheme))
                .map(share -> share.path("code").asText() + ":" + text(share.path("percent")))));
    }

    /** By their ids, the primary one first. */
    private static String challenges(ObjectNode story) {
        List<JsonNode> all = each(story.path("challenges")).toList();
        return Cell.of(Stream.concat(all.stream().filter(it -> it.path("primary").asBoolean()), all.stream().filter(it -> !it.path("primary").asBoolean()))
                .map(challenge -> challenge.path("id").asText()));
    }

    private static String body(ObjectNode story) {
        JsonNode blocks = story.path("body");
        return !blocks.isArray() || blocks.isEmpty() ? "" : MarkdownBody.write(BODIES.convertValue(blocks, Body.class));
    }

    private static String text(JsonNode value) {
        return value.isNumber() ? value.decimalValue().toPlainString() : value.asText("");
    }

    private static Stream<JsonNode> each(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false);
    }
}
