package org.researchstories.body;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;

import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** The reading of a body that marks what must be otherwise. */
final class Proof {

    private static final int MOST_ITEMS = 200;
    private static final int MOST_COLUMNS = 20;
    private static final int MOST_ROWS = 500;
    private static final int LONGEST_ATTRIBUTION = 200;
    private static final int LONGEST_CAPTION = 250;
    private static final int LONGEST_LINK = 250;

    private static final JsonMapper JSON = new JsonMapper();

    private final List<Fault> violations = new ArrayList<>();
    private boolean headed;

    private Proof() {
    }

    static List<Fault> of(Body body) {
        Proof proof = new Proof();
        proof.readLimits(body);
        for (int i = 0; i < body.blocks().size(); i++) {
            proof.readBlock("/" + i, body.blocks().get(i));
        }
        return List.copyOf(proof.violations);
    }

    private void readLimits(Body body) {
        int blocks = body.blocks().size();
        must(blocks <= Body.MOST_BLOCKS, "", "must have at most %,d blocks, has %,d".formatted(Body.MOST_BLOCKS, blocks));
        int bytes = bytes(body);
        must(bytes <= Body.MOST_BYTES, "", "must be at most %,d bytes of JSON, is %,d".formatted(Body.MOST_BYTES, bytes));
    }

    private void readBlock(String place, Block block) {
        switch (block) {
            case Heading heading -> readHeading(place, heading);
            case ItemList list -> readList(place, list);
            case Image image -> mustBeKey(image.media(), true, place + "/media");
            case Video video -> mustBeKey(video.media(), true, place + "/media");
            case Callout callout -> must(callout.tone() != null, place + "/tone", "must be info or warning");
            case KeyFact fact -> mustBeKey(fact.reference(), false, place + "/reference");
            case Table table -> readTable(place, table);
            case StoryLink link -> readStoryLink(place, link);
            case Quote quote -> mustFit(quote.attribution(), LONGEST_ATTRIBUTION, place + "/attribution");
            case Paragraph any -> { }
        }
        block.lines().forEach(line -> LineProof.read(line, place, violations));
    }

    private void readHeading(String place, Heading heading) {
        int deepest = headed ? 3 : 2;
        must(heading.level() >= 2 && heading.level() <= deepest, place + "/level",
                headed ? "must be 2 or 3" : "must be 2, for a body's first heading");
        headed = true;
    }

    private void readList(String place, ItemList list) {
        must(list.style() != null, place + "/style", "must be bullet or number");
        must(!list.items().isEmpty(), place + "/items", "must have at least one item");
        mustHaveAtMost(MOST_ITEMS, "items", list.items().size(), place + "/items");
    }

    private void readStoryLink(String place, StoryLink link) {
        must(link.id() != null, place + "/id", "must be the id of a story");
        mustFit(link.text(), LONGEST_LINK, place + "/text");
    }

    private void readTable(String place, Table table) {
        int columns = table.header().size();
        mustFit(table.caption(), LONGEST_CAPTION, place + "/caption");
        must(columns > 0, place + "/header", "must have a heading for each column");
        mustHaveAtMost(MOST_COLUMNS, "columns", columns, place + "/header");
        must(!table.rows().isEmpty(), place + "/rows", "must have at least one row");
        mustHaveAtMost(MOST_ROWS, "rows", table.rows().size(), place + "/rows");
        for (int row = 0; row < table.rows().size(); row++) {
            int cells = table.rows().get(row).size();
            must(cells == columns, place + "/rows/" + row,
                    "must have as many cells as there are headings, %d, has %d".formatted(columns, cells));
        }
    }

    private void mustHaveAtMost(int most, String what, int has, String place) {
        must(has <= most, place, "must have at most %d %s, has %d".formatted(most, what, has));
    }

    private void mustFit(String text, int longest, String place) {
        int length = text == null ? 0 : Text.length(text);
        must(length <= longest, place, "must be at most %d characters long, is %d".formatted(longest, length));
    }

    private void mustBeKey(String key, boolean required, String place) {
        must(key == null ? !required : !key.isBlank(), place, "must be a key");
    }

    private void must(boolean holds, String place, String message) {
        if (!holds) {
            violations.add(new Fault(place, message));
        }
    }

    /** By way of a string: what has half a surrogate pair cannot be written as bytes, and is to have a fault for that. */
    private static int bytes(Body body) {
        try {
            return JSON.writeValueAsString(body).getBytes(StandardCharsets.UTF_8).length;
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
