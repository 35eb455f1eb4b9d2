package org.researchstories.body;

import com.fasterxml.jackson.databind.json.JsonMapper;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;

import java.util.HashSet;
import java.util.List;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

@Domain(Bodies.class)
class BodyLawsTest {

    private final JsonMapper json = new JsonMapper();

    @Property(tries = 500)
    void whatIsWrittenIsReadAsItWas(@ForAll Body body) throws Exception {
        assertEquals(body, json.readValue(json.writeValueAsBytes(body), Body.class));
    }

    @Property(tries = 500)
    void whatIsAbsentIsNotWritten(@ForAll Body body) throws Exception {
        assertTrue(json.readTree(json.writeValueAsBytes(body)).findParents("marks").stream()
                .noneMatch(span -> span.path("marks").isEmpty()));
        String written = json.writeValueAsString(new Body(body.blocks().stream().map(BodyLawsTest::wordless).toList()));
        assertFalse(written.contains("null"), written);
    }

    @Property(tries = 500)
    void plainTextHasTheTextOfEverySpan(@ForAll Body body) throws Exception {
        String plain = body.plainText();
        json.readTree(json.writeValueAsBytes(body)).findValuesAsText("text")
                .forEach(text -> assertTrue(plain.contains(text), text));
    }

    @Property(tries = 500)
    void everyKeyInTheJsonIsReferredToOnceInOrder(@ForAll Body body) throws Exception {
        assertEquals(inJson(body, "termId"), body.termKeys());
        assertEquals(inJson(body, "media"), body.mediaKeys());
        assertEquals(body.referenceKeys().size(), new HashSet<>(body.referenceKeys()).size());
        assertEquals(new HashSet<>(body.referenceKeys()), union(inJson(body, "referenceId"), inJson(body, "reference")));
    }

    @Property(tries = 500)
    void everyViolationPointsToWhatIsThereOrShouldBe(@ForAll Body body) throws Exception {
        var tree = json.readTree(json.writeValueAsBytes(body));
        body.faults().forEach(violation -> {
            String parent = violation.pointer().substring(0, Math.max(0, violation.pointer().lastIndexOf('/')));
            assertFalse(tree.at(parent).isMissingNode(), violation.toString());
        });
    }

    private List<String> inJson(Body body, String member) throws Exception {
        return json.readTree(json.writeValueAsBytes(body)).findValuesAsText(member).stream().distinct().toList();
    }

    private static HashSet<String> union(List<String> some, List<String> others) {
        HashSet<String> union = new HashSet<>(some);
        union.addAll(others);
        return union;
    }

    /** Its words are arbitrary and might be "null". */
    private static Block wordless(Block block) {
        return block instanceof Image || block instanceof StoryLink(var id, var text) && text == null && id != null
                ? block : new KeyFact(List.of(new Span("", null, null, null, null, null)), null);
    }
}
