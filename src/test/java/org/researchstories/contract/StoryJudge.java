package org.researchstories.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * Holds stories that were trimmed by {@code fields} or {@code includeFields} against the contract: whatever is always
 * there is there, what was asked for as far as the schemas require it, and nothing else.
 */
final class StoryJudge {

    /** Whose {@code required} holds only where nothing was trimmed. */
    private static final List<String> TRIMMED = List.of("StoryFields", "BodyFields", "ChallengeFields", "StrategyFields", "ResearchFields", "Award");

    private static final Map<String, String> FIELDS_OF = Map.of(
            "challenge", "ChallengeFields", "strategy", "StrategyFields", "research", "ResearchFields");

    /** What an answer has beside the members of the story. */
    private static final Set<String> BESIDE = Set.of("included", "includedTruncated", "includedMore", "highlights");

    private final ContractFile contract;

    StoryJudge(ContractFile contract) {
        this.contract = contract;
    }

    static boolean isTrimmed(Exchange exchange) {
        return exchange.query().containsKey("fields") || exchange.query().containsKey("includeFields");
    }

    /** Stories as JSON, where it can be said how much of them is wanted. */
    boolean isFor(Exchange exchange, String template) {
        return exchange.status() == 200 && stream(contract.operation(template, "GET").path("parameters")).map(contract::resolved)
                .anyMatch(it -> it.path("name").asText().equals("fields"))
                && exchange.responseHeaders().getOrDefault("Content-Type", List.of("")).getFirst().startsWith("application/json");
    }

    /** What comes along is told exactly where it was asked for, and where there is more exactly where there is. */
    List<String> faultsOfInclusion(Exchange exchange) {
        JsonNode answer = ContractFile.of(exchange.body()).root();
        boolean asked = exchange.query().containsKey("include");
        if (answer.has("included") != asked || answer.has("includedTruncated") != asked) {
            return List.of(asked ? "nothing is included" : "nobody asked for included");
        }
        return answer.path("includedTruncated").asBoolean() == answer.has("includedMore") ? List.of()
                : List.of("includedMore does not go with includedTruncated");
    }

    /** The contract without the requirements that do not hold where stories are trimmed. */
    static ContractFile relaxed(ContractFile contract) {
        JsonNode copy = contract.root().deepCopy();
        TRIMMED.forEach(name -> ((ObjectNode) copy.at("/components/schemas/" + name)).remove("required"));
        return new ContractFile(copy.toString(), copy);
    }

    List<String> faults(Exchange exchange, String template) {
        JsonNode answer = ContractFile.of(exchange.body()).root();
        boolean isList = answer.has("items");
        Stream<JsonNode> primary = isList ? stream(answer.get("items")) : Stream.of(answer);
        return Stream.concat(
                primary.flatMap(story -> faults(story, !isList, wish(exchange, template, "fields"))),
                stream(answer.path("included")).flatMap(story -> faults(story, false, wish(exchange, template, "includeFields"))))
                .toList();
    }

    /** Null where all was asked for. */
    private Set<String> wish(Exchange exchange, String template, String parameter) {
        if (!exchange.query().containsKey(parameter)) {
            return null;
        }
        Set<String> wish = new TreeSet<>(Arrays.asList(exchange.query().get(parameter).getFirst().split(",")));
        Stream.of("strategies", "research").filter(wish::contains).toList().forEach(name -> wish.addAll(List.of(name + "Truncated", name + "Href")));
        boolean parts = wish.stream().anyMatch(name -> name.startsWith("award."));
        always(template, parameter).filter(name -> parts || !name.contains(".")).forEach(wish::add);
        return wish;
    }

    Stream<String> always(String template, String parameter) {
        return stream(contract.operation(template, "GET").path("parameters")).map(contract::resolved)
                .filter(it -> it.path("name").asText().equals(parameter))
                .flatMap(it -> stream(it.path("x-always"))).map(JsonNode::asText);
    }

    private Stream<String> faults(JsonNode story, boolean whole, Set<String> wish) {
        List<String> required = new ArrayList<>(required("StoryFields"));
        required.add("kind");
        required.addAll(required(FIELDS_OF.get(story.path("kind").asText("challenge"))));
        if (whole) {
            required.addAll(required("BodyFields"));
        }
        Set<String> tops = wish == null ? null : wish.stream().map(name -> name.split("\\.")[0]).collect(Collectors.toSet());
        boolean part = wish != null && !wish.contains("award");
        return Stream.concat(
                faults("", story, required, tops),
                story.has("award") ? faults("award.", story.get("award"), required("Award"), part ? parts(wish) : null) : Stream.of());
    }

    private static Set<String> parts(Set<String> wish) {
        return wish.stream().filter(name -> name.startsWith("award.")).map(name -> name.substring(6)).collect(Collectors.toSet());
    }

    private static Stream<String> faults(String path, JsonNode object, List<String> required, Set<String> wish) {
        Stream<String> missing = required.stream().filter(name -> (wish == null || wish.contains(name)) && !object.has(name))
                .map(name -> "trimmed, but it should have " + path + name);
        Stream<String> unasked = ContractFile.names(object).stream()
                .filter(name -> wish != null && !wish.contains(name) && !BESIDE.contains(name))
                .map(name -> "nobody asked for " + path + name);
        return Stream.concat(missing, unasked);
    }

    private List<String> required(String schema) {
        return stream(contract.root().at("/components/schemas/" + schema + "/required")).map(JsonNode::asText).toList();
    }

    private static Stream<JsonNode> stream(JsonNode array) {
        return array instanceof ArrayNode ? StreamSupport.stream(array.spliterator(), false) : Stream.of();
    }
}
