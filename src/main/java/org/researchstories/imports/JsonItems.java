package org.researchstories.imports;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.function.ObjIntConsumer;

/** The items of a list in JSON, one after the other, so that never the whole of it is in memory as objects. */
class JsonItems {

    private final ObjectMapper json;
    private final ObjectReader item;
    /** The member of the outermost object that is the list; null where the list is the outermost. */
    private final String member;

    JsonItems(ObjectMapper json, String member) {
        this.json = json;
        // Behind an item there is the next one.
        this.item = json.readerFor(JsonNode.class).without(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
        this.member = member;
    }

    /** @throws Unreadable where it is not such a list, not JSON, or beyond what is taken of it */
    void each(String text, ObjIntConsumer<JsonNode> take) {
        try (JsonParser parser = json.createParser(text)) {
            int count = read(parser, take);
            if (count == 0) {
                throw new Unreadable("There is nothing in it: the list is empty.");
            }
        } catch (StreamConstraintsException beyond) {
            throw new Unreadable("The JSON exceeds what is taken of it%s: it is nested too deep, or has too long a text or number.".formatted(place(beyond)));
        } catch (JsonProcessingException wrong) {
            throw new Unreadable("This is not JSON%s: %s".formatted(place(wrong), wrong.getOriginalMessage()));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private int read(JsonParser parser, ObjIntConsumer<JsonNode> take) throws IOException {
        if (member == null) {
            if (parser.nextToken() != JsonToken.START_ARRAY) {
                throw new Unreadable("Must be a list.");
            }
            return list(parser, take, 0);
        }
        if (parser.nextToken() != JsonToken.START_OBJECT) {
            throw new Unreadable("Must be an object with the list \"" + member + "\".");
        }
        int count = -1;
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            boolean wanted = parser.currentName().equals(member);
            if (parser.nextToken() == JsonToken.START_ARRAY && wanted) {
                count = list(parser, take, 0);
            } else {
                parser.skipChildren();
            }
        }
        if (count < 0) {
            throw new Unreadable("Must have the list \"" + member + "\".");
        }
        end(parser);
        return count;
    }

    private int list(JsonParser parser, ObjIntConsumer<JsonNode> take, int from) throws IOException {
        int place = from;
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            if (place == Reading.MOST_ROWS) {
                throw new Unreadable("There are more than %,d rows. Send it in parts.".formatted(Reading.MOST_ROWS));
            }
            take.accept(item.readValue(parser), place++);
        }
        if (member == null) {
            end(parser);
        }
        return place;
    }

    private static void end(JsonParser parser) throws IOException {
        if (parser.nextToken() != null) {
            throw new Unreadable("Something follows the end of the JSON.");
        }
    }

    private static String place(JsonProcessingException wrong) {
        return wrong.getLocation() == null ? "" : " (line %d, column %d)".formatted(wrong.getLocation().getLineNr(), wrong.getLocation().getColumnNr());
    }
}
