package org.researchstories.frontdoor;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.parser.Parser;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

/** Drafts as a guide shows them to whoever wants to send their own. */
record Draft(String guide, int number, String mediaType, String text) {

    private static final Map<String, String> MEDIA_TYPES = Map.of("json", "application/json", "csv", "text/csv", "markdown", "text/markdown");
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    /** That guide is about what stands below it. */
    private static final String FRONT_MATTER = "---\nkind: challenge\nexternalId: written\n---\n\n";

    /** All data of a guide; a guide of which nobody has said here what its data are has none. */
    static List<Draft> in(String guide, String markdown) {
        List<Draft> drafts = new ArrayList<>();
        Parser.builder().build().parse(markdown).accept(new AbstractVisitor() {
            @Override
            public void visit(FencedCodeBlock block) {
                String mediaType = MEDIA_TYPES.get(block.getInfo().split(" ")[0]);
                if (mediaType != null) {
                    drafts.add(new Draft(guide, drafts.size() + 1, mediaType, sent(guide, block)));
                }
            }
        });
        return drafts;
    }

    private static String sent(String guide, FencedCodeBlock block) {
        return switch (guide) {
            case "importing" -> block.getLiteral();
            case "writing-markdown" -> FRONT_MATTER + block.getLiteral();
            default -> fail("%s has a block of %s of which nobody says how it is tried.".formatted(guide, block.getInfo()));
        };
    }

    String name() {
        return "%s, data %d (%s)".formatted(guide, number, mediaType);
    }

    /** By an import that writes nothing, and reports what the real one would: each row makes a new draft. */
    void isTakenIn(String server, String key) {
        Response accepted = asks(server, key).contentType(mediaType + "; charset=utf-8").body(text).post("/edit/v1/imports?source=guides&dryRun=true");
        assertEquals(202, accepted.statusCode(), () -> name() + ": " + accepted.asString());
        String report = accepted.header("Location");
        JsonPath came = ended(server, key, report);
        assertEquals("done", came.getString("state"), () -> name() + ": " + came.prettify());
        assertTrue(came.getInt("counts.rows") > 0, name());
        assertEquals(came.getInt("counts.rows"), came.getInt("counts.created"), () -> name() + ": " + read(server, key, report + "/rows").prettify());
    }

    private static JsonPath ended(String server, String key, String report) {
        Instant end = Instant.now().plus(PATIENCE);
        JsonPath came = read(server, key, report);
        while (Set.of("queued", "running").contains(came.getString("state")) && Instant.now().isBefore(end)) {
            came = read(server, key, report);
        }
        return came;
    }

    private static JsonPath read(String server, String key, String path) {
        return asks(server, key).get(path).jsonPath();
    }

    private static RequestSpecification asks(String server, String key) {
        return given().baseUri(server).auth().preemptive().oauth2(key);
    }
}
