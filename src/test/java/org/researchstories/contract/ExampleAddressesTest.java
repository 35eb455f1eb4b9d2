package org.researchstories.contract;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.researchstories.world.Reader;

import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** What the contract gives as an example of an address is there in a database with the starter content: whoever explores it can try it as it stands. */
@QuarkusTest
class ExampleAddressesTest {

    private static final ContractFile CONTRACT = ContractFile.bundled();
    private static final Pattern VARIABLE = Pattern.compile("\\{(\\w+)}");
    /** Each is of a moment, and gone after a while. */
    private static final String SNAPSHOTS = "/v1/snapshots/";
    /** What the starter content tells of research is too short to have any. */
    private static final String SECTIONS_OF_RESEARCH = "/v1/research/{slugOrId}/sections/{section}";

    @ParameterizedTest
    @MethodSource("addresses")
    void anExampleOfAnAddressIsAnswered(String address) {
        assertEquals(200, Reader.gets(address).statusCode(), address);
    }

    @Test
    void thereAreExamplesOfEachKind() {
        assertTrue(addresses().toList().containsAll(Stream.of("/v1/challenges/getting-past-solid-tumour-defences/sections/what-is-the-problem",
                "/v1/strategies/checkpoint-inhibitors/history", "/v1/classifications/hrcs-hc").toList()), addresses().toList().toString());
    }

    private static Stream<String> addresses() {
        return CONTRACT.templates().stream().filter(template -> template.startsWith("/v1/") && template.contains("{") && !template.startsWith(SNAPSHOTS) && !template.equals(SECTIONS_OF_RESEARCH))
                .filter(template -> CONTRACT.operations(template).contains("GET")).flatMap(template -> address(template).stream());
    }

    /** Empty where a variable has no example. */
    private static Optional<String> address(String template) {
        String address = VARIABLE.matcher(template).replaceAll(variable -> example(template, variable.group(1)).orElse("{}"));
        return address.contains("{") ? Optional.empty() : Optional.of(address);
    }

    private static Optional<String> example(String template, String name) {
        JsonNode parameter = StreamSupport.stream(CONTRACT.operation(template, "GET").path("parameters").spliterator(), false).map(CONTRACT::resolved)
                .filter(it -> it.path("in").asText().equals("path") && it.path("name").asText().equals(name)).findFirst().orElseThrow();
        JsonNode first = parameter.has("example") ? parameter.path("example") : CONTRACT.resolved(parameter.path("schema")).path("enum").path(0);
        return first.isMissingNode() ? Optional.empty() : Optional.of(first.asText());
    }
}
