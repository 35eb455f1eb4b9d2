package org.researchstories.imports;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.schema.JsonSchema;

import java.util.Optional;
import java.util.function.Consumer;

/**
 * A text in Markdown with the fields that stand before it, in YAML of which no more is taken than JSON has: no anchors, no tags,
 * no dates but as texts.
 *
 * @param text with an empty line for each line before it, so that its lines are those of the file
 */
record FrontMatter(ObjectNode fields, String text) {

    private static final int DEEPEST = 20;
    private static final String FENCE = "---";
    private static final LoadSettings STRICT = LoadSettings.builder().setAllowDuplicateKeys(false).setAllowRecursiveKeys(false)
            .setMaxAliasesForCollections(0).setCodePointLimit(64 * 1024).setSchema(new JsonSchema()).build();

    /** @throws Unreadable where it has no front matter, or other than is taken */
    static FrontMatter of(String file, ObjectMapper json) {
        String text = file.replace("\r\n", "\n");
        int end = text.startsWith(FENCE + "\n") ? text.indexOf("\n" + FENCE, FENCE.length()) : -1;
        int after = end + 1 + FENCE.length();
        boolean closed = end >= 0 && (after == text.length() || text.charAt(after) == '\n');
        if (!closed) {
            throw new Unreadable("Must begin with its front matter, between two lines that are --- and nothing else.");
        }
        String fields = end < FENCE.length() + 1 ? "" : text.substring(FENCE.length() + 1, end);
        long lines = text.substring(0, after).lines().count();
        return new FrontMatter(read(fields, json), "\n".repeat((int) lines) + (after == text.length() ? "" : text.substring(after + 1)));
    }

    private static ObjectNode read(String fields, ObjectMapper json) {
        try {
            new Parse(STRICT).parseString(fields).forEach(new Plain());
            JsonNode read = json.valueToTree(new Load(STRICT).loadFromString(fields));
            if (read instanceof ObjectNode object && isFinite(object)) {
                return object;
            }
            throw new Unreadable("The front matter must have fields, such as title: Cancers that come back, and numbers that are finite.");
        } catch (MarkedYamlEngineException wrong) {
            throw new Unreadable("The front matter is not YAML as it is taken here%s: %s".formatted(place(wrong.getProblemMark()), wrong.getProblem()));
        } catch (YamlEngineException wrong) {
            throw new Unreadable("The front matter is not YAML as it is taken here: %s".formatted(wrong.getMessage()));
        }
    }

    /** Lines of the file: the first is the fence. */
    private static String place(Optional<Mark> mark) {
        return mark.map(it -> " (line %d, column %d)".formatted(it.getLine() + 2, it.getColumn() + 1)).orElse("");
    }

    private static boolean isFinite(JsonNode node) {
        if (node.isFloatingPointNumber() && !Double.isFinite(node.doubleValue())) {
            return false;
        }
        for (JsonNode child : node) {
            if (!isFinite(child)) {
                return false;
            }
        }
        return true;
    }

    /** Looks at what is there before anything is made of it. */
    private static final class Plain implements Consumer<Event> {

        private int depth;

        @Override
        public void accept(Event event) {
            if (event instanceof CollectionStartEvent && ++depth > DEEPEST) {
                throw refused(event, "is nested more than %d deep".formatted(DEEPEST));
            }
            if (event.getEventId() == Event.ID.MappingEnd || event.getEventId() == Event.ID.SequenceEnd) {
                depth--;
            }
            if (event instanceof NodeEvent node && node.getAnchor().isPresent()) {
                throw refused(event, "has an anchor or an alias, & or *: write it out, or put it in quotation marks");
            }
            boolean tagged = event instanceof ScalarEvent scalar && scalar.getTag().isPresent()
                    || event instanceof CollectionStartEvent collection && collection.getTag().isPresent();
            if (tagged) {
                throw refused(event, "has a tag, !: put it in quotation marks");
            }
        }

        private static Unreadable refused(Event event, String detail) {
            return new Unreadable("The front matter%s %s.".formatted(place(event.getStartMark()), detail));
        }
    }
}
